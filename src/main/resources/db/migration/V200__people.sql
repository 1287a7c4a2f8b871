create table person (
    user_name varchar(64) primary key,
    display_name varchar(200) not null,
    email varchar(200) not null,
    password varchar(200) not null,
    active boolean not null
);
create table person_role (
    user_name varchar(64) not null references person (user_name),
    role varchar(32) not null,
    primary key (user_name, role)
);
create table person_playbook_role (
    user_name varchar(64) not null references person (user_name),
    playbook_role varchar(100) not null,
    primary key (user_name, playbook_role)
);
