create index task_comment_task on task_comment (task, id);
create index task_evidence_task on task_evidence (task, id);
create index audit_entry_subject on audit_entry (programme, subject, number);

-- queues that somebody wants to find again
create table saved_queue (
    user_name varchar(64) not null references person (user_name),
    label varchar(60) not null,
    programme_key varchar(100) not null,
    view_name varchar(30) not null,
    phase integer,
    primary key (user_name, programme_key, label)
);
