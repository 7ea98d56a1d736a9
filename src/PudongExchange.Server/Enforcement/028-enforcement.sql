create table if not exists views.penalties (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    enterprise varchar,
    authority varchar,
    town varchar,
    hazard varchar,
    accident varchar,
    sector int,
    kinds int[],
    legal_basis int,
    stage int,
    grounds int,
    decision_date date,
    rectification_due_date date,
    publication_date date,
    fine_fen bigint
);
create index if not exists penalties_enterprise on views.penalties (enterprise);

create table if not exists views.accidents (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    enterprise varchar,
    authority varchar,
    town varchar,
    hazards varchar[],
    sector int,
    accident_type int,
    accident_grade int,
    work_activities int[],
    accident_date date,
    death_count bigint,
    serious_injury_count bigint,
    minor_injury_count bigint,
    direct_loss_fen bigint
);
create index if not exists accidents_enterprise on views.accidents (enterprise);

create table if not exists views.credit_grades (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    enterprise varchar,
    authority varchar,
    town varchar,
    sector int,
    level int,
    graded_date date,
    first_date date,
    last_date date
);
create index if not exists credit_grades_enterprise on views.credit_grades (enterprise);

create table if not exists views.standardisations (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    enterprise varchar,
    authority varchar,
    town varchar,
    certificate_number varchar,
    sector int,
    level int,
    graded_date date,
    first_date date,
    last_date date
);
create index if not exists standardisations_enterprise on views.standardisations (enterprise);
