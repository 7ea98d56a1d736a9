using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Pdx.District;
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
    public void Only_the_departments_need_to_come_first()
    {
        using var sample = new WrittenSample(60);

        var backwards = sample.Participants.OrderByDescending(one => one.Role == "department").ThenByDescending(one => one.FileName, StringComparer.Ordinal);

        Surprises(sample, backwards).Should().BeEmpty();
    }

    private static List<string> Surprises(WrittenSample sample, IEnumerable<Participant> order)
    {
        var predictions = sample.ReadPredictions();
        var judged = new JudgedInMemory();
        var surprises = new List<string>();
        foreach (var participant in order)
        {
            var by = JudgedInMemory.ToDomain(participant);
            var file = $"{participant.FileName}.ndjson";
            var offset = 0L;
            foreach (var fact in sample.FactsOf(participant))
            {
                var judgement = judged.Judge(by, fact);
                var expected = predictions.Remove((file, offset), out var predicted) ? $"{predicted.Verdict} {string.Join(' ', predicted.Codes)}" : "ACCEPTED ";
                var codes = judgement.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal);
                var actual = $"{Name(judgement.Verdict)} {string.Join(' ', codes)}";
                if (actual != expected)
                    surprises.Add($"{file} {offset} {fact.TypeUrl[(fact.TypeUrl.LastIndexOf('.') + 1)..]}: expected {expected}, was {actual} "
                        + string.Join(' ', judgement.Findings.Select(finding => $"[{finding.Field}: {finding.TextEn}]")));

                offset++;
            }
        }

        surprises.AddRange(predictions.Values.Select(one => $"{one.File} has no offset {one.Offset}"));
        return surprises;
    }

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "ACCEPTED",
        Verdict.AcceptedWithWarnings => "ACCEPTED_WITH_WARNINGS",
        Verdict.Rejected => "REJECTED",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "The judge gives no such verdict."),
    };
}
