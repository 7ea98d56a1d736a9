-- What stands beside Marten's own tables: the ledger's entries, the heads of the series, the links between records
-- that decide together, and the one row that says who commits.

create table if not exists es.ledger_entries (
    index bigint primary key,
    participant varchar not null,
    series varchar not null,
    "offset" bigint not null,
    -- 1 judged, 2 conflict: EntryKind of the contract.
    kind smallint not null,
    -- The exact bytes of the LedgerEntry message; the leaf of the Merkle tree.
    entry bytea not null,
    -- Null once the fact is redacted.
    salt bytea,
    -- A Receipt message with nothing but its findings; null when there are none.
    findings bytea
);
create unique index if not exists ledger_entries_judged on es.ledger_entries (series, "offset") where kind = 1;
create index if not exists ledger_entries_conflicts on es.ledger_entries (series, "offset") where kind = 2;
create index if not exists ledger_entries_participant on es.ledger_entries (participant, index);

create table if not exists es.series_heads (
    series varchar primary key,
    participant varchar not null,
    next_offset bigint not null,
    head_sha256 bytea not null,
    last_index bigint not null,
    set_aside_count bigint not null
);

-- Which record names which: a link may stand here twice, as every fact that makes it adds one, and readers count it once. Uniqueness would
-- cost each fact an index of both names.
create table if not exists es.record_links (
    parent varchar not null,
    child varchar not null
);
alter table es.record_links drop constraint if exists record_links_pkey;
create index if not exists record_links_parent on es.record_links (parent);

create table if not exists es.committer (
    singleton boolean primary key default true check (singleton),
    -- Grows with each election; a transaction of an older epoch finds no row and stops.
    epoch bigint not null
);
insert into es.committer (epoch) values (0) on conflict do nothing;

-- A young log would crawl until the first automatic analyze; these come early and often while it grows. Nobody asks by
-- contents, so statistics of them would be wasted; and what is only inserted has nothing to clean up, just to freeze some day.
alter table es.mt_events alter column id set statistics 0, alter column data set statistics 0, alter column bdata set statistics 0;
alter table es.ledger_entries alter column entry set statistics 0, alter column salt set statistics 0, alter column findings set statistics 0;
alter table es.mt_events set (autovacuum_analyze_threshold = 5000, autovacuum_analyze_scale_factor = 0.1, autovacuum_vacuum_insert_threshold = 1000000);
alter table es.mt_streams set (autovacuum_analyze_threshold = 2000, autovacuum_analyze_scale_factor = 0.1);
alter table es.ledger_entries set (autovacuum_analyze_threshold = 5000, autovacuum_analyze_scale_factor = 0.1, autovacuum_vacuum_insert_threshold = 1000000);
analyze es.mt_events, es.mt_streams, es.ledger_entries;
