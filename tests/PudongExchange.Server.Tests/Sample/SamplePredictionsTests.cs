using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Server.Tests.Sample;

/// <summary>Holds the sample's predictions against the rules themselves: every fact, every code.</summary>
public sealed class SamplePredictionsTests
{
    [Fact]
    public void Every_fact_gets_the_verdict_that_is_predicted()
    {
        using var sample = new WrittenSample(300);

        Surprises(sample, sample.Files).Should().BeEmpty();
    }

    [Fact]
    public void Files_of_one_wave_may_come_in_any_order()
    {
        using var sample = new WrittenSample(60);
        var backwards = sample.Files.OrderBy(file => file.Wave).ThenByDescending(file => file.Name, StringComparer.Ordinal);

        Surprises(sample, backwards).Should().BeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Another_district_is_predicted_as_well(int seed)
    {
        using var sample = new WrittenSample(60, seed);

        Surprises(sample, sample.Files).Should().BeEmpty();
    }

    [Fact]
    public void Every_code_is_provoked_but_those_that_no_plausible_statement_provokes()
    {
        using var sample = new WrittenSample(300);
        var provoked = new Expectations(sample).Predictions.SelectMany(one => one.Codes).ToHashSet();

        FindingCatalogue.All.Select(kind => kind.Code).Except(provoked).Should().BeEquivalentTo(NotProvoked.Keys);
    }

    private const string NamesAReceipt = "An amendment names the receipt of an earlier fact, which no file knows before it is pushed; see the tests of corrections.";
    private const string SetsTheLaw = "The sample sets no parameter, which would change the law for everybody who pushes facts beside it; see the tests of parameters.";

    /// <summary>The codes that the sample does not provoke, each with the reason.</summary>
    private static readonly IReadOnlyDictionary<string, string> NotProvoked = new Dictionary<string, string>
    {
        ["UNKNOWN_FACT_TYPE"] = "The files hold proto JSON, which names types of the contract alone; pdx push refuses others before it sends.",
        ["FACT_UNREADABLE"] = "The files hold proto JSON, which always encodes.",
        ["UNKNOWN_FIELDS"] = "The files hold proto JSON, which has the fields of the contract alone.",
        ["NOT_JUDGED"] = "A rule of the exchange would have to fail.",
        ["RECORD_FULL"] = "It takes 5,000 facts about one record.",
        ["LATE"] = "No rule counts days from the recording yet.",
        ["REQUIRED_WITHOUT_SECTOR"] = "No department of the district supervises SECTOR_OTHER.",
        ["BEYOND_HEADS_LIMIT"] = "It takes more victims than people insured, each within the limit of one person.",
        ["ENROLMENT_CHANGE_REPLACED"] = "It takes a change that is still to come on the day of recording, and the sample's days are past.",
        ["PLAN_OF_ANOTHER"] = "It takes two enterprises insured by one insurer; a story tells of one.",
        ["CLAIM_OF_ANOTHER"] = "It takes two enterprises insured by one insurer; a story tells of one.",
        ["TOO_MANY_LINKED"] = "It takes 5,000 claims of one policy.",
        ["PREVENTION_BELOW_FLOOR"] = "No floor is in force until the office sets one, which the sample does not.",
        ["STATED_AFTER_END"] = "A claim's late steps are not told after its end.",
        ["STATED_AFTER_CLOSE"] = "A hazard's late steps are not told after its close.",
        ["AUTHORITYS_DISPUTE_SETTLED"] = "Disputes are of the enterprise, and insurers settle them.",
        ["OUTSIDE_CAMPAIGN"] = "The office opens the campaign in the same wave in which activities are stated, so that it may come after them.",
        ["CRITERION_NOT_IN_FORCE"] = "The criteria of the release were in force all year, and the district's own comes in the wave of those who would cite it.",
        ["CRITERIA_NOT_MAJOR"] = "All criteria of the release are of major hazards.",
        ["UNKNOWN_PARAMETER"] = SetsTheLaw,
        ["WRONG_UNIT"] = SetsTheLaw,
        ["NOT_BY_SECTOR_AND_TOWN"] = SetsTheLaw,
        ["UNKNOWN_JURISDICTION"] = SetsTheLaw,
        ["SET_FOR_THE_PAST"] = SetsTheLaw,
        ["FACT_UNKNOWN"] = NamesAReceipt,
        ["FACT_OF_OTHER_CONTENT"] = NamesAReceipt,
        ["FACT_STANDS"] = NamesAReceipt,
        ["FACT_ALREADY_WITHDRAWN"] = NamesAReceipt,
        ["FACT_ALREADY_CORRECTED"] = NamesAReceipt,
        ["FACT_RESTED_ON"] = NamesAReceipt,
        ["TOO_MUCH_RESTS_ON_IT"] = NamesAReceipt,
        ["AMENDED_TOO_OFTEN"] = NamesAReceipt,
        ["CORRECTED_AS_OTHER_TYPE"] = NamesAReceipt,
        ["CORRECTED_AS_OTHER_RECORD"] = NamesAReceipt,
        ["CORRECTION_CHANGES_NOTHING"] = NamesAReceipt,
        ["CORRECTION_REPEATS"] = NamesAReceipt,
        ["AMENDED_LATE"] = NamesAReceipt,
    };

    private static IReadOnlyList<string> Surprises(WrittenSample sample, IEnumerable<WrittenSample.SampleFile> order)
    {
        var expectations = new Expectations(sample);
        var exchange = new Exchange();
        foreach (var file in order)
        {
            var by = ToDomain(file.By);
            foreach (var (offset, packed) in sample.FactsOf(file).Index())
            {
                var kind = FactCatalogue.Find(Google.Protobuf.WellKnownTypes.Any.GetTypeName(packed.TypeUrl))!;
                var judgement = exchange.State(by, kind.Parse(packed.Value.Span));

                expectations.Answered(file, offset, judgement.Verdict, judgement.Findings);
            }
        }

        return expectations.Surprises;
    }

    private static Participant ToDomain(Pdx.District.Participant listed) => new(
        Roles.Parse(listed.Role)!.Value,
        listed.Id,
        listed.Name,
        listed.Sectors.Select(sector => Enum.Parse<Sector>(sector.Replace("_", "", StringComparison.Ordinal), ignoreCase: true)).ToHashSet(),
        listed.Towns.ToHashSet());
}
