using FluentAssertions;
using Npgsql;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Storage;

/// <summary>What was recorded stays: the service's own roles cannot take it back, whatever code they run.</summary>
public sealed class RightsTests(RightsTests.Recorded recorded) : IClassFixture<RightsTests.Recorded>
{
    private static readonly string[] Statements =
    [
        "update es.mt_events set bdata = '\\x00'",
        "update es.mt_events set is_archived = true",
        "update es.ledger_entries set entry = '\\x00'",
        "update es.ledger_entries set salt = null",
        "delete from es.mt_events",
        "delete from es.ledger_entries",
        "truncate es.mt_events",
        "truncate es.ledger_entries",
        "drop table es.ledger_entries",
        "alter table es.mt_events disable trigger all",
        "delete from es.mt_streams",
        "update es.mt_streams set is_archived = true",
        "delete from es.series_heads",
        "delete from es.record_links",
        "delete from es.committer",
        "create table es.mine (number int)",
    ];

    public static TheoryData<string, string> Attempts => [.. from role in new[] { "committer", "daemon" } from statement in Statements select (role, statement)];

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task The_services_roles_change_nothing_that_is_recorded(string role, string statement)
    {
        await using var connection = await recorded.Exchange.OpenDatabase(role);
        await using var command = new NpgsqlCommand(statement, connection);

        var attempt = () => command.ExecuteNonQueryAsync();

        (await attempt.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be("42501");
        (await recorded.Exchange.Query<long>("select count(*) from es.mt_events")).Should().Be(EnrolledDistrict.Count + 1);
    }

    [Theory]
    [InlineData("insert into es.mt_events (seq_id, id, stream_id, version, data, type) values (99, gen_random_uuid(), 's', 1, '{}', 't')")]
    [InlineData("""insert into es.ledger_entries (index, participant, series, "offset", kind, entry) values (99, 'p', 's', 0, 1, '\x00')""")]
    [InlineData("update es.committer set epoch = epoch + 1")]
    [InlineData("insert into es.series_heads values ('s', 'p', 0, '', 0, 0)")]
    public async Task The_views_role_writes_no_log(string statement)
    {
        await using var connection = await recorded.Exchange.OpenDatabase("daemon");
        await using var command = new NpgsqlCommand(statement, connection);

        var attempt = () => command.ExecuteNonQueryAsync();

        (await attempt.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be("42501");
    }

    [Theory]
    [InlineData("committer")]
    [InlineData("daemon")]
    public async Task The_services_roles_are_nobody_special(string role)
    {
        var special = await recorded.Exchange.Query<bool>(
            $"select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls from pg_roles where rolname = '{role}'");

        special.Should().BeFalse();
    }

    /// <summary>An exchange with one fact in it.</summary>
    public sealed class Recorded : IAsyncLifetime
    {
        private TestExchange? _exchange;

        public TestExchange Exchange => _exchange!;

        public async ValueTask InitializeAsync()
        {
            _exchange = await TestExchange.Start();
            var insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
            await _exchange.Client<Door>(TestDistrict.InsurerA).SubmitAsync(Stating.Submit($"{insurer}/series/core", Stating.Policy(insurer, "PA-0001").At(0)));
        }

        public async ValueTask DisposeAsync() => await _exchange!.DisposeAsync();
    }
}
