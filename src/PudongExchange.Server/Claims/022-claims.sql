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
