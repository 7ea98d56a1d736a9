namespace PudongExchange.Server.Tests.Storage;

internal static class DatabaseShape
{
    /// <summary>Everything that preparing decides: columns, indexes, rights, settings of tables.</summary>
    public const string Query = """
        select string_agg(line, E'\n' order by line) from (
            select format('column %s.%s %s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable, column_default)
            from information_schema.columns where table_schema in ('es', 'views')
            union all select indexdef from pg_indexes where schemaname in ('es', 'views')
            union all select format('table %s %s %s', oid::regclass, relacl, reloptions) from pg_class
                where relnamespace in ('es'::regnamespace, 'views'::regnamespace)
            union all select format('function %s %s', oid::regprocedure, md5(prosrc)) from pg_proc where pronamespace = 'es'::regnamespace
        ) shape (line)
        """;
}
