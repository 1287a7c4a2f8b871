-- failed tries to sign in, by name and by address; shared by all nodes
create table sign_in_failure (
    subject varchar(120) primary key,
    failures integer not null,
    failed_at timestamp(6) not null
);
create index sign_in_failure_time on sign_in_failure (failed_at);
