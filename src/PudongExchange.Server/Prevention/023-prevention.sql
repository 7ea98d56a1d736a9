create table if not exists views.plans (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    enterprise varchar,
    insurer varchar,
    policy varchar,
    town varchar,
    sector int,
    state int,
    agreed_date date,
    first_date date,
    last_date date,
    evaluation_count bigint default 0,
    evaluated_date date,
    evaluation_grade int,
    goal_attainment int,
    satisfaction bigint
);
alter table views.plans add column if not exists evaluation_count bigint default 0;
alter table views.plans add column if not exists evaluated_date date;
alter table views.plans add column if not exists evaluation_grade int;
alter table views.plans add column if not exists goal_attainment int;
alter table views.plans add column if not exists satisfaction bigint;
create index if not exists plans_enterprise on views.plans (enterprise);
create index if not exists plans_policy on views.plans (policy);

create table if not exists views.activities (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    enterprise varchar,
    insurer varchar,
    policy varchar,
    plan varchar,
    claim varchar,
    town varchar,
    campaign varchar,
    provider_uscc varchar,
    sector int,
    state int,
    service int,
    survey_moment int,
    provider_form int,
    cooperation int,
    service_date date,
    filed_date date,
    confirmed_date date,
    follow_up_date date,
    participant_count bigint,
    hazard_count bigint,
    satisfaction bigint,
    dispute_count bigint default 0,
    latest_dispute_date date,
    dispute_ground int
);
alter table views.activities add column if not exists dispute_count bigint default 0;
alter table views.activities add column if not exists latest_dispute_date date;
alter table views.activities add column if not exists dispute_ground int;
create index if not exists activities_enterprise on views.activities (enterprise);
create index if not exists activities_policy on views.activities (policy);

create table if not exists views.complaints (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    enterprise varchar,
    insurer varchar,
    policy varchar,
    activity varchar,
    town varchar,
    sector int,
    state int,
    channel int,
    subject int,
    outcome int,
    received_date date,
    first_answered_date date,
    due_date date,
    final_answered_date date,
    satisfaction bigint
);
create index if not exists complaints_enterprise on views.complaints (enterprise);
create index if not exists complaints_open on views.complaints (received_date) where final_answered_date is null;
