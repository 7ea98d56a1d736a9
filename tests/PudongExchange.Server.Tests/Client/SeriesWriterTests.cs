using FluentAssertions;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using PudongExchange.Client;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Client;

public sealed class SeriesWriterTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private readonly TestExchange _exchange = shared.Exchange;

    [Fact]
    public async Task Every_fact_is_answered_once_in_the_order_of_offsets()
    {
        var heard = new Heard();

        var progress = await Writer("order").Push(Facts(2_500), heard);

        progress.NewCount.Should().Be(2_500);
        progress.Counts.Should().Be(new PushCounts(Accepted: 0, Warned: 0, Rejected: 2_500, Known: 0, Duplicates: 0, Conflicts: 0));
        heard.Answers.Select(answer => answer.Offset).Should().Equal(Enumerable.Range(0, 2_500).Select(offset => (long)offset));
        await _exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task Receipts_that_an_earlier_process_missed_are_read_back()
    {
        await Writer("missed").Push(Facts(40));
        var heard = new Heard();

        var progress = await Writer("missed", new() { AnsweredUntil = 25 }).Push(Facts(60), heard);

        heard.Start.Should().Be((25L, 40L));
        heard.Answers.Select(answer => answer.Offset).Should().Equal(Enumerable.Range(25, 35).Select(offset => (long)offset));
        (progress.NewCount, progress.Counts.Rejected, progress.Counts.Duplicates).Should().Be((20L, 35L, 0L));
    }

    [Fact]
    public async Task A_writer_whose_series_is_taken_over_stops_and_does_not_take_it_back()
    {
        using var release = new SemaphoreSlim(0);
        var heard = new Heard();
        var older = Writer("fenced").Push(new Halting(Facts(10), release), heard);
        await heard.IsOpen;
        await Writer("fenced").Push(Facts(10));
        release.Release();

        var stop = await older.Invoking(push => push).Should().ThrowAsync<SeriesStoppedException>();

        stop.Which.Error.Reason.Should().Be("SERIES_TAKEN_OVER");
    }

    [Fact]
    public async Task A_stream_that_breaks_is_followed_by_another_that_sends_nothing_twice()
    {
        var broken = 0;
        var interceptor = new AlteredAnswers(answer =>
        {
            if (answer.Receipt is { Offset: 700 } && broken++ == 0)
                throw new RpcException(new(StatusCode.Unavailable, "The cable is cut."));
        });
        var heard = new Heard();

        var progress = await Writer("broken", through: interceptor).Push(Facts(1_500), heard);

        heard.Breaks.Should().ContainSingle();
        heard.Answers.Select(answer => answer.Offset).Should().Equal(Enumerable.Range(0, 1_500).Select(offset => (long)offset));
        progress.Counts.Duplicates.Should().Be(0);
        (await _exchange.Query<long>($"select count(*) from es.ledger_entries where series = '{Series("broken")}'")).Should().Be(1_500);
    }

    [Theory]
    [InlineData("other bytes")]
    [InlineData("another verdict")]
    [InlineData("another entry")]
    [InlineData("another salt")]
    public async Task A_receipt_that_contradicts_what_was_sent_stops_the_push(string lie)
    {
        var interceptor = new AlteredAnswers(answer => Lie(answer.Receipt, lie));

        var push = () => Writer("lie-" + lie.Replace(' ', '-'), through: interceptor).Push(Facts(10));

        (await push.Should().ThrowAsync<ReceiptMismatchException>()).Which.Offset.Should().Be(5);
    }

    [Fact]
    public async Task An_entry_that_does_not_follow_the_one_before_stops_the_push()
    {
        ByteString? kept = null;
        var interceptor = new AlteredAnswers(answer =>
        {
            if (answer.Receipt is not { Offset: 4 } receipt)
                return;

            // The exchange shows one entry and chains another.
            kept = receipt.Entry;
            var entry = LedgerEntry.Parser.ParseFrom(kept);
            entry.RulePack = "another";
            receipt.Entry = entry.ToByteString();
        });

        var push = () => Writer("chain", through: interceptor).Push(Facts(10));

        (await push.Should().ThrowAsync<ReceiptMismatchException>()).Which.Offset.Should().Be(5);
        kept.Should().NotBeNull();
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_push_with_its_own_exception()
    {
        var push = () => Writer("source").Push(new Failing(Facts(100), failsAt: 50));

        await push.Should().ThrowAsync<InvalidDataException>();
    }

    [Fact]
    public async Task A_cancelled_push_ends_as_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var heard = new Heard { Then = answer => { if (answer.Offset == 10) cancel.Cancel(); } };

        var push = () => Writer("cancelled").Push(Facts(5_000), heard, cancel.Token);

        await push.Should().ThrowAsync<OperationCanceledException>();
    }

    private static void Lie(Receipt? receipt, string lie)
    {
        if (receipt is not { Offset: 5 })
            return;

        if (lie == "other bytes")
            receipt.FactSha256 = ByteString.CopyFrom(new byte[32]);
        else if (lie == "another verdict")
            receipt.Verdict = Verdict.Accepted;
        else if (lie == "another entry")
            receipt.Entry = ByteString.CopyFromUtf8("no entry");
        else
            receipt.Salt = ByteString.CopyFrom(new byte[32]);
    }

    private static ListedFacts Facts(int count) => new([.. Enumerable.Range(0, count).Select(number => PackedFact.Of(new PremiumReceived
    {
        Policy = TestDistrict.Insurer(TestDistrict.InsurerA) + "/policies/UNKNOWN-1",
        ReceiptNumber = $"SF-{number:00000}",
        AmountFen = 1000,
    }))]);

    private static string Series(string name) => $"{TestDistrict.Insurer(TestDistrict.InsurerA)}/series/{name}";

    private SeriesWriter Writer(string series, SeriesWriterOptions? options = null, Interceptor? through = null)
    {
        var exchange = _exchange.Channel(TestDistrict.InsurerA).CreateCallInvoker();
        return new(through is null ? exchange : exchange.Intercept(through), Series(series), options);
    }
}
