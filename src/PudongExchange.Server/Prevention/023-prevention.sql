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
