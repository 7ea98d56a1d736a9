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
