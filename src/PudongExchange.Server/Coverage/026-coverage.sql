create table if not exists views.enterprises (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null
);

-- What the roster says of an enterprise from which day to which, both inclusive; the sectors are those of all listings
-- in effect, the other columns what the deciding one says.
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
    exempt_listing_count bigint not null default 0,
    primary key (enterprise, first_date)
);
alter table views.roster add column if not exists exempt_listing_count bigint not null default 0;
create index if not exists roster_group on views.roster (group_uscc) where group_uscc is not null;

-- Which policy covers which enterprise from which day to which, both inclusive.
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

-- Who was reminded to insure, and by when to do it.
create table if not exists views.reminders (
    enterprise varchar collate "C" not null,
    reminded_date date not null,
    deadline_date date not null
);
create index if not exists reminders_enterprise on views.reminders (enterprise, reminded_date);

-- The licences and construction permits that were recorded, whether they still hold or not.
create table if not exists views.licences (
    enterprise varchar collate "C" not null,
    licence_number varchar not null
);
create index if not exists licences_enterprise on views.licences (enterprise);
create index if not exists licences_number on views.licences (licence_number);

-- Whom else an endorsed policy ever named as its insured: who asks for cover as it was known then must find the policies
-- that have another insured now.
create table if not exists views.former_insured (
    enterprise varchar collate "C" not null,
    policy varchar collate "C" not null,
    primary key (enterprise, policy)
);

-- A change replaces all rows of an enterprise or policy.
grant delete on views.roster, views.cover, views.reminders, views.licences to {daemon};
