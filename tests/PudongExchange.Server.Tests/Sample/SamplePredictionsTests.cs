using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain;
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

        Surprises(sample, sample.Participants).Should().BeEmpty();
    }

    [Fact]
    public void Only_the_office_and_the_departments_need_to_come_first()
    {
        using var sample = new WrittenSample(60);
        var backwards = sample.Participants.OrderBy(WrittenSample.WaveOf).ThenByDescending(one => one.FileName, StringComparer.Ordinal);

        Surprises(sample, backwards).Should().BeEmpty();
    }

    private static IReadOnlyList<string> Surprises(WrittenSample sample, IEnumerable<Pdx.District.Participant> order)
    {
        var expectations = new Expectations(sample);
        var exchange = new Exchange();
        foreach (var participant in order)
        {
            var by = ToDomain(participant);
            foreach (var (offset, packed) in sample.FactsOf(participant).Index())
            {
                var kind = FactCatalogue.Find(Google.Protobuf.WellKnownTypes.Any.GetTypeName(packed.TypeUrl))!;
                var judgement = exchange.State(by, kind.Parse(packed.Value.Span));

                expectations.Answered(participant, offset, judgement.Verdict, judgement.Findings);
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
