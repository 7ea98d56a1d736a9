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
    closed_date date,
    extension_count bigint default 0,
    refusal_count bigint default 0,
    refused_date date,
    escalation_count bigint default 0,
    escalated_date date,
    listing_state int,
    listed_date date,
    transfer_count bigint default 0,
    transferred_date date
);

-- An older database has the table without what hazards show since they may be extended, refused, reported, listed and transferred.
-- None of its hazards was: the defaults are what their rows would say.
alter table views.hazards add column if not exists extension_count bigint default 0;
alter table views.hazards add column if not exists refusal_count bigint default 0;
alter table views.hazards add column if not exists refused_date date;
alter table views.hazards add column if not exists escalation_count bigint default 0;
alter table views.hazards add column if not exists escalated_date date;
alter table views.hazards add column if not exists listing_state int;
alter table views.hazards add column if not exists listed_date date;
alter table views.hazards add column if not exists transfer_count bigint default 0;
alter table views.hazards add column if not exists transferred_date date;

create index if not exists hazards_enterprise on views.hazards (enterprise);
create index if not exists hazards_due_date on views.hazards (due_date) where closed_date is null;
