-- Nobody asks by what a resource holds, so statistics of it would be wasted, and each analyze would read all of it.
do $$
declare
    view_table name;
begin
    for view_table in select table_name from information_schema.columns where table_schema = 'views' and column_name = 'resource' loop
        execute format('alter table views.%I alter column resource set statistics 0', view_table);
    end loop;
end
$$;
