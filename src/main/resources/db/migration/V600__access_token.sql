create table access_token (
    id varchar(36) primary key,
    user_name varchar(64) not null references person (user_name),
    label varchar(100) not null,
    secret_start varchar(20) not null,
    -- the secret itself is told once and kept nowhere
    secret_hash varchar(64) not null unique,
    scopes varchar(100) not null,
    created_at timestamp(6) not null,
    expires_on date,
    last_used_on date
);
create index access_token_user on access_token (user_name, created_at);

-- answers to requests that carried an Idempotency-Key, written in the request's own transaction
create table api_answer (
    user_name varchar(64) not null,
    request_key varchar(200) not null,
    request varchar(500) not null,
    request_hash varchar(64) not null,
    answered_at timestamp(6) not null,
    status integer not null,
    headers text not null,
    content bytea not null,
    primary key (user_name, request_key)
);
create index api_answer_age on api_answer (answered_at);
