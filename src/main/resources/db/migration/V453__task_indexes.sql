create index task_comment_of_task on task_comment (task);
create index task_evidence_of_task on task_evidence (task);
