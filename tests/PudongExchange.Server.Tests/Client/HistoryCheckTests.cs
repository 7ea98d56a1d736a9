using FluentAssertions;
using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Client;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Client;

/// <summary>A true history, told by an exchange, and what is noticed when somebody changes it.</summary>
public sealed class HistoryCheckTests(HistoryCheckTests.Told told) : IClassFixture<HistoryCheckTests.Told>
{
    [Fact]
    public void A_true_history_holds()
    {
        var check = new HistoryCheck(isWhole: true);

        var complaints = told.Answers.Select(check.Check).ToList();

        complaints.Should().AllBeEquivalentTo((string?)null);
        check.EntryCount.Should().Be(5);
    }

    [Fact]
    public void A_changed_fact_is_noticed() =>
        Complaint(history => history[2].Fact.Value = ByteString.CopyFromUtf8("else")).Should().Contain(IndexOf(2)).And.Contain("commitment");

    [Fact]
    public void A_changed_entry_is_noticed_though_its_decoded_form_is_changed_with_it() =>
        Complaint(history =>
        {
            history[2].Decoded.RulePack = "another";
            history[2].Entry = history[2].Decoded.ToByteString();
        }).Should().Contain(IndexOf(3)).And.Contain("does not follow");

    [Fact]
    public void A_decoded_entry_that_says_something_else_is_noticed() =>
        Complaint(history => history[1].Decoded.Offset = 7).Should().Contain(IndexOf(1)).And.Contain("decoded");

    [Fact]
    public void A_dropped_entry_is_noticed() => Complaint(history => history.RemoveAt(2)).Should().Contain(IndexOf(3));

    [Fact]
    public void Entries_out_of_order_are_noticed() => Complaint(history => history.Reverse()).Should().NotBeNull();

    /// <summary>How a complaint names the place of a fact: the enrolments are before it in the log.</summary>
    private static string IndexOf(int fact) => $"Index {EnrolledDistrict.Count + fact}:";

    private string? Complaint(Action<List<ReplayHistoryResponse>> change)
    {
        var history = told.Answers.Select(answer => answer.Clone()).ToList();
        change(history);
        var check = new HistoryCheck(isWhole: true);
        return history.Select(check.Check).FirstOrDefault(complaint => complaint is not null);
    }

    /// <summary>Five facts that an exchange recorded, replayed.</summary>
    public sealed class Told : IAsyncLifetime
    {
        public List<ReplayHistoryResponse> Answers { get; } = [];

        public async ValueTask InitializeAsync()
        {
            await using var exchange = await TestExchange.Start();
            var insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
            var facts = Enumerable.Range(0, 5).Select(number => PackedFact.Of(new PremiumReceived { ReceiptNumber = $"SF-{number:0000}" })).ToList();
            await new SeriesWriter(exchange.Channel(TestDistrict.InsurerA).CreateCallInvoker(), insurer + "/series/core").Push(new ListedFacts(facts));

            using var replay = exchange.Client<AuditService.AuditServiceClient>(TestDistrict.InsurerA).ReplayHistory(new() { Participant = insurer });
            await foreach (var answer in replay.ResponseStream.ReadAllAsync())
                Answers.Add(answer);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
