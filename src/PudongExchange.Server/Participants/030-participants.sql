create table if not exists views.participants (
    name varchar collate "C" primary key,
    index bigint not null,
    resource bytea not null,
    owner varchar,
    display_name varchar,
    uscc varchar,
    role int,
    state int,
    sectors int[],
    towns varchar[],
    first_date date
);
