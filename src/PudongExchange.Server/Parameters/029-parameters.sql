create table if not exists views.parameters (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    unit int
);

create table if not exists views.criteria (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    code varchar,
    standard varchar,
    version varchar,
    stated_by varchar,
    sectors int[],
    work_activities int[],
    grade int,
    first_date date,
    last_date date
);

create table if not exists views.campaigns (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    basis varchar,
    sectors int[],
    tasks int[],
    first_date date,
    last_date date,
    return_due_date date
);
