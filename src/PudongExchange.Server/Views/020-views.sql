-- What get and list calls read, fed from the log in order. Each table is one kind of record.

create schema if not exists views;
