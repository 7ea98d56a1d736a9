using FluentAssertions;
using JasperFx;
using Marten;
using Npgsql;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Storage;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Storage;

/// <summary>
/// The committer writes Marten's tables by statements of its own. Marten's own way of appending is the measure: an upgrade that writes a
/// column otherwise must show here, not in a year.
/// </summary>
public sealed class MartenRowsTests
{
    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
    private static readonly string Series = $"{Insurer}/series/core";

    [Fact]
    public async Task The_committers_rows_are_those_that_marten_appends()
    {
        await using var exchange = await TestExchange.Start();
        var first = Stating.Policy(Insurer, "PA-0001");
        var rejected = Stating.Premium(Insurer, 1);
        var second = Stating.Policy(Insurer, "PA-0002");
        var premium = Stating.Premium(Insurer, 2);
        premium.Policy = first.Policy;
        var answer = await exchange.Client<Door>(TestDistrict.InsurerA).SubmitAsync(
            Stating.Submit(Series, first.At(0), rejected.At(1), second.At(2), premium.At(3), rejected.At(4)));
        answer.Outcomes.Select(outcome => outcome.Receipt.Revision).Should().Equal(1, 0, 1, 2, 0);

        var postgres = await TestPostgres.Shared();
        var database = TestPostgres.NextDatabaseName();
        await postgres.EnsureDatabaseAsync(database);
        using (var marten = DocumentStore.For(options =>
        {
            ExchangeStore.Configure(options);
            options.AutoCreateSchemaObjects = AutoCreate.All;
            options.Connection(postgres.ConnectionString(database));
        }))
        {
            foreach (var enrolled in EnrolledDistrict.Facts)
                await Append(marten, enrolled.Participant, enrolled);

            await Append(marten, first.Policy, first);
            await Append(marten, Series, new SetAsideFact(Google.Protobuf.MessageExtensions.ToByteArray(rejected)));
            await Append(marten, second.Policy, second);
            await Append(marten, first.Policy, premium);
            await Append(marten, Series, new SetAsideFact(Google.Protobuf.MessageExtensions.ToByteArray(rejected)));
        }

        await using var theirs = new NpgsqlConnection(postgres.ConnectionString(database));
        await theirs.OpenAsync();
        await using var ours = await exchange.OpenDatabase();
        const string Events = "select (to_jsonb(e) - 'id' - 'timestamp')::text from es.mt_events e order by seq_id";
        const string Streams = "select (to_jsonb(s) - 'timestamp' - 'created')::text from es.mt_streams s order by id";
        (await Rows(ours, Events)).Should().HaveCount(EnrolledDistrict.Count + 5).And.Equal(await Rows(theirs, Events));
        (await Rows(ours, Streams)).Should().HaveCount(EnrolledDistrict.Count + 3).And.Equal(await Rows(theirs, Streams));
    }

    [Fact]
    public async Task Marten_reads_back_what_the_committer_wrote()
    {
        await using var exchange = await TestExchange.Start();
        var issued = Stating.Policy(Insurer, "PA-0001");
        await exchange.Client<Door>(TestDistrict.InsurerA).SubmitAsync(Stating.Submit(Series, issued.At(0)));
        var store = (IDocumentStore)exchange.Services.GetService(typeof(IDocumentStore))!;

        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(issued.Policy);

        events.Should().ContainSingle();
        events[0].Data.Should().Be(issued);
        (events[0].Version, events[0].Sequence).Should().Be((1, EnrolledDistrict.Count + 1));
    }

    private static async Task Append(DocumentStore marten, string stream, object fact)
    {
        await using var session = marten.LightweightSession();
        session.Events.Append(stream, fact);
        await session.SaveChangesAsync();
    }

    private static async Task<List<string>> Rows(NpgsqlConnection connection, string sql)
    {
        var rows = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));

        return rows;
    }
}
