using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Pdx;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Push;

public sealed class PushingAFolderTests(PushedSample pushed) : IClassFixture<PushedSample>
{
    private readonly Uri _address = pushed.Exchange.Address;

    [Fact]
    public async Task Every_file_is_pushed_as_its_own_participant_and_judged_as_predicted()
    {
        var predicted = File.ReadLines(Path.Combine(pushed.Sample.Folder, "predictions.ndjson"))
            .GroupBy(line => JsonDocument.Parse(line).RootElement.GetProperty("verdict").GetString())
            .ToDictionary(group => group.Key!, group => group.Count());

        var places = await pushed.Exchange.LedgerShouldBeSound();

        places.Should().HaveCount((int)pushed.Sample.Written.FactCount);
        places.Select(place => place.Entry.Participant).Distinct().Should().HaveCount(pushed.Sample.Files.Select(file => file.By).Distinct().Count());
        places.Count(place => place.Entry.Verdict == Verdict.Rejected).Should().Be(predicted["REJECTED"]);
        places.Count(place => place.Entry.Verdict == Verdict.AcceptedWithWarnings).Should().Be(predicted["ACCEPTED_WITH_WARNINGS"]);
        pushed.Push.ExitCode.Should().Be(ExitCodes.Rejected);
        pushed.Push.Output.Should().MatchRegex(@"total +" + pushed.Sample.Written.FactCount.ToString("N0", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_second_push_of_the_folder_pushes_nothing()
    {
        var second = await PdxProcess.Push(pushed.Sample.Folder, _address);

        second.ExitCode.Should().Be(ExitCodes.Rejected, "the sample has lines that are not in force");
        second.Output.Should().Contain("0 pushed");
    }

    [Fact]
    public async Task An_insurers_history_is_verified_to_the_end_of_its_series()
    {
        var insurer = TestDistrict.Insurer(TestDistrict.InsurerA);

        var history = await PdxProcess.Run(_address, "history", insurer, "--verify", "--as", TestDistrict.InsurerA);
        var series = await PdxProcess.Run(_address, "series", insurer + "/series/core", "--as", TestDistrict.InsurerA);

        history.ExitCode.Should().Be(ExitCodes.Done);
        history.Output.Should().Contain("every chain is whole");
        var head = history.Output.TrimEnd().Split(' ')[^1];
        series.Output.Should().Contain(head);
    }

    [Fact]
    public async Task Each_collection_is_listed_and_each_of_its_records_can_be_got()
    {
        foreach (var collection in (string[])["policies", "claims", "plans", "activities", "spendingItems", "hazards", "enterprises", "participants"])
        {
            var list = await PdxProcess.Run(_address, "list", collection, "--json", "--page-size", "1");
            var name = JsonDocument.Parse(list.Output).RootElement.GetProperty("name").GetString()!;
            var record = await PdxProcess.Run(_address, "get", name);

            record.Output.Should().Contain($"name: {name}");
        }
    }

    [Fact]
    public async Task Every_page_is_listed_when_all_are_asked_for()
    {
        var list = await PdxProcess.Run(_address, "list", "policies", "--json", "--page-size", "7", "--all");

        list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(
            (int)await pushed.Exchange.Query<long>("select count(*) from es.mt_streams where id like '%/policies/%'"));
    }

    [Fact]
    public async Task What_a_list_cannot_be_asked_is_said_before_anything_is_asked()
    {
        var list = await PdxProcess.Run(_address, "list", "policies", "--cover-date", "2023-11-30");

        list.ExitCode.Should().Be(ExitCodes.Usage);
        list.Errors.Should().Contain("cannot be asked for cover_date");
    }

    [Fact]
    public async Task A_filter_that_does_not_parse_is_refused_with_reason_field_and_both_languages()
    {
        var list = await PdxProcess.Run(_address, "list", "policies", "--filter", "no_such_field = 1");

        list.ExitCode.Should().Be(ExitCodes.Failed);
        list.Errors.Should().Contain("INVALID_FILTER").And.Contain("Field: filter").And.Contain("筛选条件").And.Contain("Trying again cannot help");
    }
}
