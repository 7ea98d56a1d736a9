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
    outstanding_fen bigint,
    registration_number varchar,
    registration_date date,
    not_accepted_reason int,
    last_survey_date date,
    refusal_reason int,
    refusal_date date,
    reopen_count bigint default 0,
    recovered_fen bigint default 0
);
-- A database of before these columns knows no registration, survey, refusal, reopening or recovery yet, so its rows are right
-- with what is added here; only registration numbers of old assessments come with the next fact about their claim.
alter table views.claims add column if not exists registration_number varchar;
alter table views.claims add column if not exists registration_date date;
alter table views.claims add column if not exists not_accepted_reason int;
alter table views.claims add column if not exists last_survey_date date;
alter table views.claims add column if not exists refusal_reason int;
alter table views.claims add column if not exists refusal_date date;
alter table views.claims add column if not exists reopen_count bigint default 0;
alter table views.claims add column if not exists recovered_fen bigint default 0;
create index if not exists claims_enterprise on views.claims (enterprise);
create index if not exists claims_policy on views.claims (policy);
