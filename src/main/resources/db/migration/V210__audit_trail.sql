create table audit_entry (
    number bigint primary key,
    written_at timestamp(6) not null,
    written_by varchar(100) not null,
    action varchar(100) not null,
    programme varchar(100),
    subject varchar(400) not null,
    detail text not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);
create index audit_entry_programme on audit_entry (programme, number);
-- the one row that appends wait for in turn; it also remembers how long the chain must be
create table audit_head (
    id integer primary key,
    number bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
