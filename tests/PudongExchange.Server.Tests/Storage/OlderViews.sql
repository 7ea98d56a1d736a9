-- The views' tables as they were made before claims, hazards, prevention and spending went their whole course. A database of then
-- becomes one of today by Preparation alone. This file tells of the past and never changes; a column that is added to a table
-- needs an "alter table … add column if not exists" beside its "create table", or UpgradeTests fails.

create schema if not exists views;

create table if not exists views.policies (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    enterprise varchar,
    insurer varchar,
    renewal_of varchar,
    town varchar,
    industry_code varchar,
    sector int,
    state int,
    product_kind int,
    bind_date date,
    first_cover_date date,
    last_cover_date date,
    premium_fen bigint,
    insured_head_count bigint
);
create index if not exists policies_enterprise on views.policies (enterprise);
create index if not exists policies_last_cover_date on views.policies (last_cover_date);

create table if not exists views.claims (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    enterprise varchar,
    insurer varchar,
    policy varchar,
    town varchar,
    loss_town varchar,
    sector int,
    state int,
    outcome int,
    accident_type int,
    accident_grade int,
    loss_date date,
    report_date date,
    close_date date,
    death_count bigint,
    paid_fen bigint,
    outstanding_fen bigint
);
create index if not exists claims_enterprise on views.claims (enterprise);
create index if not exists claims_policy on views.claims (policy);

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
    last_date date
);
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
    satisfaction bigint
);
create index if not exists activities_enterprise on views.activities (enterprise);
create index if not exists activities_policy on views.activities (policy);

create table if not exists views.spending_items (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    insurer varchar,
    activities varchar[],
    policies varchar[],
    enterprises varchar[],
    towns varchar[],
    sectors int[],
    state int,
    category int,
    payee_kind int,
    ratio_base int,
    payee_uscc varchar,
    expert_certificate_number varchar,
    booked_date date,
    last_paid_date date,
    amount_fen bigint,
    paid_fen bigint,
    outstanding_fen bigint
);
create index if not exists spending_items_activities on views.spending_items using gin (activities);
create index if not exists spending_items_enterprises on views.spending_items using gin (enterprises);

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

create table if not exists views.enterprises (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null
);

create table if not exists views.roster (
    enterprise varchar collate "C" not null,
    first_date date not null,
    last_date date not null,
    town varchar not null,
    sector int[] not null,
    industry_code varchar not null,
    employee_count bigint not null,
    group_uscc varchar,
    obligation int not null,
    primary key (enterprise, first_date)
);
create index if not exists roster_group on views.roster (group_uscc) where group_uscc is not null;

create table if not exists views.cover (
    policy varchar collate "C" not null,
    first_date date not null,
    last_date date not null,
    enterprise varchar collate "C" not null,
    head_count bigint not null,
    death_per_person_fen bigint not null,
    primary key (policy, first_date)
);
create index if not exists cover_enterprise on views.cover (enterprise, first_date);

grant delete on views.roster, views.cover to daemon;
