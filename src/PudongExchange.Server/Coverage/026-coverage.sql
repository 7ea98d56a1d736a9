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
    primary key (enterprise, first_date)
);
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

-- A change replaces all rows of an enterprise or policy.
grant delete on views.roster, views.cover to {daemon};
