-- another one with each change, so that a reader knows whether what it holds is still so
alter table programme add column stamp varchar(36) default '' not null;
