create table answer_draft (
    programme_key varchar(100) not null,
    drafted_by varchar(200) not null,
    item varchar(100) not null,
    score double precision not null,
    evidence double precision not null,
    primary key (programme_key, drafted_by, item)
);
