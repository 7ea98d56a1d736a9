create table if not exists views.filings (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    insurer varchar,
    stated_by varchar,
    filing_number varchar,
    product_code varchar,
    table_version varchar,
    replaces varchar,
    kind int,
    sectors int[],
    filed_date date,
    first_date date,
    last_date date,
    commission_cap_ppm bigint
);
create index if not exists filings_insurer on views.filings (insurer, product_code);

create table if not exists views.service_bodies (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    insurer varchar,
    uscc varchar,
    registration_number varchar,
    relation int,
    sectors int[],
    services int[],
    registered_date date,
    first_date date,
    last_date date,
    earliest_last_date date
);
create index if not exists service_bodies_uscc on views.service_bodies (uscc);

create table if not exists views.experts (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    insurer varchar,
    certificate_number varchar,
    expert_ref varchar,
    registration_number varchar,
    service_body_uscc varchar,
    certificate_kind int,
    sectors int[],
    registered_date date,
    first_date date,
    last_date date,
    last_service_date date
);
create index if not exists experts_certificate_number on views.experts (certificate_number);

create table if not exists views.commissions (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    insurer varchar,
    policy varchar,
    enterprise varchar,
    filing varchar,
    town varchar,
    payee_uscc varchar,
    payee_licence_number varchar,
    sector int,
    payee_kind int,
    paid_date date,
    amount_fen bigint,
    base_fen bigint,
    rate_ppm bigint
);
create index if not exists commissions_policy on views.commissions (policy);
create index if not exists commissions_payee_uscc on views.commissions (payee_uscc);
