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
    outstanding_fen bigint,
    reversed_fen bigint default 0,
    reversed_paid_fen bigint default 0,
    last_reversed_date date
);
alter table views.spending_items add column if not exists reversed_fen bigint default 0;
alter table views.spending_items add column if not exists reversed_paid_fen bigint default 0;
alter table views.spending_items add column if not exists last_reversed_date date;
create index if not exists spending_items_activities on views.spending_items using gin (activities);
create index if not exists spending_items_enterprises on views.spending_items using gin (enterprises);
