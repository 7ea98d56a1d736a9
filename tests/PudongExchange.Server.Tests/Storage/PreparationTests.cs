using FluentAssertions;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Storage;

public sealed class PreparationTests
{
    /// <summary>Everything that preparing decides: columns, indexes, rights, settings of tables.</summary>
    private const string Shape = """
        select string_agg(line, E'\n' order by line) from (
            select format('column %s.%s %s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable, column_default)
            from information_schema.columns where table_schema in ('es', 'views')
            union all select indexdef from pg_indexes where schemaname in ('es', 'views')
            union all select format('table %s %s %s', oid::regclass, relacl, reloptions) from pg_class
                where relnamespace in ('es'::regnamespace, 'views'::regnamespace)
            union all select format('function %s %s', oid::regprocedure, md5(prosrc)) from pg_proc where pronamespace = 'es'::regnamespace
        ) shape (line)
        """;

    [Fact]
    public async Task Preparing_again_changes_nothing_and_loses_nothing()
    {
        await using var exchange = await TestExchange.Start();
        var insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
        var door = exchange.Client<Door>(TestDistrict.InsurerA);
        await door.SubmitAsync(Stating.Submit($"{insurer}/series/core", Stating.Policy(insurer, "PA-0001").At(0)));
        var before = await exchange.Query<string>(Shape);

        await TestExchange.Prepare(TestExchange.Settings(await TestPostgres.Shared(), exchange.Database));

        (await exchange.Query<string>(Shape)).Should().Be(before);
        var next = await door.SubmitAsync(Stating.Submit($"{insurer}/series/core", Stating.Policy(insurer, "PA-0002").At(1)));
        next.Outcomes[0].Receipt.Index.Should().Be(EnrolledDistrict.Count + 1);
        await exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task No_event_goes_when_its_stream_is_deleted()
    {
        await using var exchange = await TestExchange.Start();
        var insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
        await exchange.Client<Door>(TestDistrict.InsurerA)
            .SubmitAsync(Stating.Submit($"{insurer}/series/core", Stating.Policy(insurer, "PA-0001").At(0)));

        // As the owner, who alone may.
        await exchange.Execute("delete from es.mt_streams");

        (await exchange.Query<long>("select count(*) from es.mt_events")).Should().Be(EnrolledDistrict.Count + 1);
    }
}
