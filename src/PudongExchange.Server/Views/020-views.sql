-- What get and list calls read, fed from the log in order. Each table is one kind of record: its name (names begin with
-- their owner, so that the order of "C" keeps an owner's records together), the index of its last fact, the resource as
-- it is sent, and the columns that filters and scopes name. An unset field is null.

create schema if not exists views;
