create table scenario (
    id varchar(36) primary key,
    programme_key varchar(100) not null references programme,
    name varchar(200) not null,
    author varchar(200) not null,
    state varchar(20) not null,
    version integer not null,
    touched_at timestamp(6) not null,
    base_publication bigint not null references published_plan,
    base_number integer not null,
    base_content text not null,
    changes text not null,
    change_count integer not null,
    plan_content text,
    finish date,
    length_days integer,
    publication bigint references published_plan
);
create index scenario_programme on scenario (programme_key, touched_at);

-- who did what with a scenario; only added to
create table scenario_step (
    scenario varchar(36) not null references scenario,
    version integer not null,
    kind varchar(20) not null,
    done_by varchar(200) not null,
    done_at timestamp(6) not null,
    comment_text varchar(4000) not null,
    deputy_for varchar(200),
    primary key (scenario, version)
);
