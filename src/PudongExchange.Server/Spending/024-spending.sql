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
