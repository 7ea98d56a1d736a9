create table if not exists views.hazards (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    enterprise varchar,
    finder varchar,
    insurer varchar,
    policy varchar,
    activity varchar,
    town varchar,
    criterion_codes varchar[],
    sector int,
    state int,
    grade int,
    found_by int,
    work_activities int[],
    found_date date,
    due_date date,
    notified_date date,
    rectified_date date,
    closed_date date
);
create index if not exists hazards_enterprise on views.hazards (enterprise);
create index if not exists hazards_due_date on views.hazards (due_date) where closed_date is null;
