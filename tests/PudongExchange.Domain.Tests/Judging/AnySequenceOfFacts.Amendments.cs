using CsCheck;
using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Judging;

public sealed partial class AnySequenceOfFacts
{
    [Fact]
    public void Withdrawn_and_corrected_at_will_nothing_throws_and_what_stands_is_named_by_nothing_that_does_not() => Plot.Sample(plot =>
    {
        var exchange = Tell(plot.Told);
        foreach (var (step, (by, fact)) in plot.Steps.Zip(Facts(plot.Steps)))
        {
            if (Amendment(exchange, step.Draws) is var (author, amendment))
                exchange.State(author, amendment);

            if (step.Manglings > 0)
                exchange.State(by, fact);

            CheckRecords(exchange);
            CheckNames(exchange);
        }
    }, iter: 500);

    [Fact]
    public void The_last_fact_withdrawn_leaves_what_was_before_it() => Plot.Sample(plot =>
    {
        var exchange = Tell(plot.Told);
        foreach (var (by, fact) in Facts(plot.Steps))
        {
            var before = exchange.Names.ToDictionary(name => name, name => Shown.All(exchange.Find<object>(name)!));
            if (!exchange.State(by, fact).ChangesRecord)
                continue;

            var kind = FactCatalogue.Find(fact.Descriptor.FullName)!;
            if (kind.Stands)
                continue;

            var record = kind.RecordOf(fact);
            exchange.After(by, exchange.Withdrawal(record, exchange.NextIndex - 1));
            exchange.Names.ToDictionary(name => name, name => Shown.All(exchange.Find<object>(name)!)).Should().Equal(before);
        }
    }, iter: 100);

    /// <summary>Some entry of the log is withdrawn, or corrected to something else or to what is wrong, by whoever stated it.</summary>
    private static (Participant By, IMessage Fact)? Amendment(Exchange exchange, int[] draws)
    {
        var entries = exchange.NamesEver.Order().SelectMany(name => exchange.HistoriesOf([name])[name].Select(fact => (name, fact.Happened))).ToList();
        if (entries.Count == 0)
            return null;

        var (record, happened) = entries[(int)((uint)draws[0] % entries.Count)];
        if (draws[1] % 2 == 0)
            return (AuthorOf(happened), exchange.Withdrawal(record, happened.Index));

        var wording = happened.Fact is FactCorrected corrected ? RecordHistory.WordingOf(corrected) : happened.Fact;
        wording = wording.Descriptor.Parser.ParseFrom(wording.ToByteArray());
        new Mangling(draws[2..]).Mangle(wording);
        return (AuthorOf(happened), exchange.Correction(record, happened.Index, wording));
    }

    private static Participant AuthorOf(Happened happened) => Story.First(told => told.By.ResourceName == happened.StatedBy).By;

    private static void CheckNames(Exchange exchange)
    {
        foreach (var name in exchange.NamesEver)
        {
            foreach (var fact in RecordHistory.Of(exchange.HistoriesOf([name])[name].Select(one => one.Happened)).InForce.Select(one => one.Fact))
            {
                // The policy renewed and the expert's body need not be known, nor need an enterprise be on the roster.
                var named = fact is PolicyIssued or ExpertRegistered ? [] : FactCatalogue.Find(fact.Descriptor.FullName)!.Reads(fact);
                foreach (var other in named.Where(other => RecordName.Parse(other) is { Owner.IsEmpty: false }))
                    exchange.Find<object>(other).Should().NotBeNull($"{fact} names it");
            }
        }
    }
}
