-- The rights that suffice, and no others. {committer} and {daemon} are replaced by the role names of the two
-- connection strings, quoted. Neither may update, delete or truncate an event or an entry.

revoke all on schema es, views from public;
grant usage on schema es, views to {committer}, {daemon};

grant select, insert on es.mt_events, es.ledger_entries, es.record_links to {committer};
grant select, insert, update (version, "timestamp") on es.mt_streams to {committer};
grant select, insert, update on es.series_heads to {committer};
grant select, update on es.committer to {committer};
grant select, update on sequence es.mt_events_sequence to {committer};
grant select on es.mt_event_progression to {committer};

grant select on es.mt_events, es.mt_streams, es.mt_event_projection_floors, es.ledger_entries, es.series_heads, es.record_links to {daemon};
grant select on sequence es.mt_events_sequence to {daemon};
grant select, insert, update on es.mt_event_progression to {daemon};
-- A record whose last fact was withdrawn has no row any more.
grant select, insert, update, delete on all tables in schema views to {daemon};
