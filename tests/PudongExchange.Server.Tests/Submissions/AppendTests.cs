using System.Security.Cryptography;
using FluentAssertions;
using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>What a stream answers to facts, one by one; it stays open through all of it.</summary>
public sealed class AppendTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private const string PremiumType = "pudong.exchange.policies.v1.PremiumReceived";

    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);

    private readonly TestExchange _exchange = shared.Exchange;

    [Fact]
    public async Task Receipts_come_in_the_order_of_facts_and_chain_their_entries()
    {
        using var stream = await Open("chain");
        for (var offset = 0; offset < 300; offset++)
            await stream.State(offset, Stating.Premium(Insurer, offset));

        var receipts = new List<Receipt>();
        for (var i = 0; i < 300; i++)
            receipts.Add(await stream.HearReceipt());

        receipts.Select(receipt => receipt.Offset).Should().Equal(Enumerable.Range(0, 300).Select(offset => (long)offset));
        receipts.Select(receipt => receipt.Index).Should().BeInAscendingOrder();
        for (var i = 1; i < 300; i++)
            Entry(receipts[i]).PreviousEntrySha256.ToByteArray().Should().Equal(SHA256.HashData(receipts[i - 1].Entry.Span));

        (await stream.EndsInGoodOrder()).Should().BeTrue();
        await _exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task A_receipt_commits_to_the_bytes_that_were_sent_and_these_are_what_is_stored()
    {
        var fact = Stating.Policy(Insurer, "PA-0001");
        using var stream = await Open("bytes");

        await stream.State(0, fact);
        var receipt = await stream.HearReceipt();

        receipt.Verdict.Should().NotBe(Verdict.Rejected);
        receipt.Record.Should().Be($"{Insurer}/policies/PA-0001");
        receipt.Revision.Should().Be(1);
        receipt.FactSha256.ToByteArray().Should().Equal(SHA256.HashData(fact.ToByteArray()));
        Entry(receipt).Commitment.ToByteArray().Should().Equal(SHA256.HashData([.. receipt.Salt, .. fact.ToByteArray()]));
        (await Stored("select entry from es.ledger_entries where index = $1", receipt.Index)).Should().Equal(receipt.Entry.ToByteArray());
        (await Stored("select bdata from es.mt_events where seq_id = $1 + 1", receipt.Index)).Should().Equal(fact.ToByteArray());
        (await _exchange.LedgerShouldBeSound())[(int)receipt.Index].StoredName.Should().Be("policy_issued");
    }

    [Fact]
    public async Task An_entry_says_who_stated_what_and_when()
    {
        using var certificate = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile(
            TestDistrict.PathOf($"{TestDistrict.InsurerA}.crt"));
        using var stream = await Open("who");

        await stream.State(0, Stating.Premium(Insurer, 1));
        var receipt = await stream.HearReceipt();

        var entry = Entry(receipt);
        entry.Index.Should().Be(receipt.Index);
        entry.Kind.Should().Be(EntryKind.Judged);
        entry.Participant.Should().Be(Insurer);
        entry.CertificateSha256.ToByteArray().Should().Equal(SHA256.HashData(certificate.RawData));
        entry.Series.Should().Be($"{Insurer}/series/who");
        entry.Offset.Should().Be(0);
        entry.PreviousEntrySha256.Length.Should().Be(0);
        entry.RecordTime.Should().Be(receipt.RecordTime);
        entry.FactType.Should().Be(PremiumType);
        entry.Verdict.Should().Be(Verdict.Rejected);
        entry.FindingCodes.Should().Equal("RECORD_UNKNOWN");
        entry.RulePack.Should().Be("2026.1");
        receipt.Findings.Should().ContainSingle().Which.TextZh.Should().MatchRegex("[\u4e00-\u9fff]");
    }

    [Fact]
    public async Task Bytes_that_another_encoder_would_write_otherwise_are_kept_as_sent()
    {
        // The same premium with its amount written twice: legal protobuf, the last one counts, and no encoder here writes it so.
        var canonical = Stating.Premium(Insurer, 7).ToByteArray();
        byte[] sent = [0x20, 0x05, .. canonical];
        using var stream = await Open("encoding");

        await stream.State(Stating.Raw(0, PremiumType, sent));
        var receipt = await stream.HearReceipt();

        receipt.Findings.Select(finding => finding.Code).Should().Equal("RECORD_UNKNOWN");
        receipt.FactSha256.ToByteArray().Should().Equal(SHA256.HashData(sent));
        (await Stored("select bdata from es.mt_events where seq_id = $1 + 1", receipt.Index)).Should().Equal(sent);
    }

    [Fact]
    public async Task A_fact_sent_again_gets_its_first_receipt_again_and_adds_nothing()
    {
        using var stream = await Open("again");
        await stream.State(0, Stating.Policy(Insurer, "PA-0002"));
        var first = await stream.HearReceipt();

        await stream.State(0, Stating.Policy(Insurer, "PA-0002"));
        var again = await stream.HearReceipt();

        first.Duplicate.Should().BeFalse();
        again.Duplicate.Should().BeTrue();
        again.Duplicate = false;
        again.Should().Be(first);
        (await CountOf("again")).Should().Be(1);
    }

    [Fact]
    public async Task The_same_fact_twice_in_one_breath_is_recorded_once()
    {
        using var stream = await Open("breath");
        for (var i = 0; i < 50; i++)
        {
            await stream.State(i, Stating.Premium(Insurer, i));
            await stream.State(i, Stating.Premium(Insurer, i));
        }

        for (var i = 0; i < 50; i++)
        {
            (await stream.HearReceipt()).Duplicate.Should().BeFalse();
            (await stream.HearReceipt()).Duplicate.Should().BeTrue();
        }

        (await CountOf("breath")).Should().Be(50);
    }

    [Fact]
    public async Task Other_content_under_a_consumed_offset_is_a_conflict_recorded_once_for_each_content()
    {
        using var stream = await Open("conflict");
        await stream.State(0, Stating.Premium(Insurer, 1));
        var first = await stream.HearReceipt();

        var indexes = new List<string>();
        foreach (var number in new[] { 2, 2, 3, 2 })
        {
            await stream.State(0, Stating.Premium(Insurer, number));
            var refusal = await stream.HearRefusal();
            refusal.Offset.Should().Be(0);
            var info = refusal.Status.ShouldSay(StatusCode.AlreadyExists, "OFFSET_CONFLICT");
            info.Metadata["first_index"].Should().Be($"{first.Index}");
            indexes.Add(info.Metadata["index"]);
        }

        await stream.State(1, Stating.Premium(Insurer, 4));
        (await stream.HearReceipt()).Offset.Should().Be(1);
        indexes[1].Should().Be(indexes[0], "the same conflict again is the same evidence");
        indexes[3].Should().Be(indexes[0], "the same conflict again is the same evidence");
        indexes[2].Should().NotBe(indexes[0]);
        var conflicts = (await _exchange.LedgerShouldBeSound()).Where(place => place.Entry is { Kind: EntryKind.Conflict } entry && entry.Series.EndsWith("/conflict", StringComparison.Ordinal));
        conflicts.Select(place => place.Fact).Should().BeEquivalentTo(
            new[] { Stating.Premium(Insurer, 2).ToByteArray(), Stating.Premium(Insurer, 3).ToByteArray() }, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task The_same_bytes_under_another_type_are_other_content()
    {
        var bytes = Stating.Premium(Insurer, 1).ToByteArray();
        using var stream = await Open("other-type");
        await stream.State(Stating.Raw(0, PremiumType, bytes));
        await stream.HearReceipt();

        await stream.State(Stating.Raw(0, "pudong.exchange.policies.v1.PolicyTerminated", bytes));
        var refusal = await stream.HearRefusal();

        refusal.Status.ShouldSay(StatusCode.AlreadyExists, "OFFSET_CONFLICT");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public async Task An_offset_that_leaves_a_gap_is_refused_with_the_next_one(long offset)
    {
        using var stream = await Open($"gap{offset}");

        await stream.State(offset, Stating.Premium(Insurer, 1));
        var refusal = await stream.HearRefusal();
        await stream.State(0, Stating.Premium(Insurer, 1));
        var receipt = await stream.HearReceipt();

        refusal.Offset.Should().Be(offset);
        refusal.Status.ShouldSay(StatusCode.OutOfRange, "OFFSET_GAP").Metadata["next_offset"].Should().Be("0");
        receipt.Offset.Should().Be(0);
        (await CountOf($"gap{offset}")).Should().Be(1);
    }

    [Fact]
    public async Task A_fact_of_60_000_bytes_is_taken_and_one_of_60_001_is_refused()
    {
        using var stream = await Open("large");
        stream.Opened.MaxFactBytes.Should().Be(60_000);

        await stream.State(Stating.Raw(0, PremiumType, new byte[60_001]));
        var refusal = await stream.HearRefusal();
        await stream.State(Stating.Raw(0, PremiumType, new byte[60_000]));
        var receipt = await stream.HearReceipt();

        refusal.Status.ShouldSay(StatusCode.InvalidArgument, "FACT_TOO_LARGE").Metadata["max_fact_bytes"].Should().Be("60000");
        receipt.Findings.Select(finding => finding.Code).Should().Equal("FACT_UNREADABLE");
        (await CountOf("large")).Should().Be(1);
    }

    [Fact]
    public async Task A_type_that_is_missing_or_too_long_is_refused()
    {
        using var stream = await Open("type");

        await stream.State(new Fact { Offset = 0 });
        var missing = await stream.HearRefusal();
        await stream.State(Stating.Raw(0, ""));
        var empty = await stream.HearRefusal();
        await stream.State(Stating.Raw(0, new string('a', 201)));
        var tooLong = await stream.HearRefusal();
        await stream.State(Stating.Raw(0, new string('a', 200)));
        var longest = await stream.HearReceipt();

        missing.Status.ShouldSay(StatusCode.InvalidArgument, "FACT_TYPE_INVALID");
        empty.Status.ShouldSay(StatusCode.InvalidArgument, "FACT_TYPE_INVALID");
        tooLong.Status.ShouldSay(StatusCode.InvalidArgument, "FACT_TYPE_INVALID");
        longest.Findings.Select(finding => finding.Code).Should().Equal("UNKNOWN_FACT_TYPE");
    }

    [Theory]
    [InlineData("unknown-type", "pudong.exchange.policies.v1.PolicyImagined", new byte[] { 1, 2, 3 }, "UNKNOWN_FACT_TYPE")]
    [InlineData("unreadable", PremiumType, new byte[] { 0x0a, 0x7f, 0x01 }, "FACT_UNREADABLE")]
    [InlineData("unknown-fields", PremiumType, new byte[] { 0xf8, 0x07, 0x01 }, "UNKNOWN_FIELDS")]
    [InlineData("not-yours", "pudong.exchange.coverage.v1.EnterpriseListed", new byte[] { }, "NOT_YOURS_TO_STATE")]
    public async Task What_cannot_be_judged_is_rejected_and_kept_as_evidence(string series, string type, byte[] bytes, string code)
    {
        using var stream = await Open(series);

        await stream.State(Stating.Raw(0, type, bytes));
        var receipt = await stream.HearReceipt();
        await stream.State(1, Stating.Premium(Insurer, 1));
        var next = await stream.HearReceipt();

        receipt.Verdict.Should().Be(Verdict.Rejected);
        receipt.Findings.Select(finding => finding.Code).Should().Equal(code);
        Entry(receipt).FactType.Should().Be(type);
        (await Stored("select bdata from es.mt_events where seq_id = $1 + 1", receipt.Index)).Should().Equal(bytes);
        next.Offset.Should().Be(1);
    }

    [Fact]
    public async Task Answers_of_every_kind_come_in_the_order_of_requests()
    {
        using var stream = await Open("order");
        await stream.State(0, Stating.Premium(Insurer, 0));
        await stream.State(Stating.Raw(1, PremiumType, new byte[60_001]));
        await stream.State(5, Stating.Premium(Insurer, 5));
        await stream.State(0, Stating.Premium(Insurer, 0));
        await stream.State(0, Stating.Premium(Insurer, 9));
        await stream.State(1, Stating.Premium(Insurer, 1));

        var answers = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            var answer = await stream.Hear();
            answers.Add(answer.Receipt is { } receipt
                ? $"{receipt.Offset} {(receipt.Duplicate ? "again" : "recorded")}"
                : $"{answer.Refusal.Offset} {(StatusCode)answer.Refusal.Status.Code}");
        }

        answers.Should().Equal("0 recorded", "1 InvalidArgument", "5 OutOfRange", "0 again", "0 AlreadyExists", "1 recorded");
    }

    [Fact]
    public async Task A_series_opened_again_goes_on_where_it_stood()
    {
        using var first = await Open("resume");
        await first.State(0, Stating.Premium(Insurer, 0));
        var receipt = await first.HearReceipt();
        (await first.EndsInGoodOrder()).Should().BeTrue();

        using var second = await Open("resume");

        first.Opened.NextOffset.Should().Be(0);
        first.Opened.HeadSha256.Length.Should().Be(0);
        second.Opened.NextOffset.Should().Be(1);
        second.Opened.HeadSha256.ToByteArray().Should().Equal(SHA256.HashData(receipt.Entry.Span));
    }

    [Fact]
    public async Task The_same_business_fact_under_another_offset_points_at_the_first()
    {
        using var stream = await Open("known");
        await stream.State(0, Stating.Policy(Insurer, "PA-0003"));
        await stream.State(1, Stating.Policy(Insurer, "PA-0003"));
        var other = Stating.Policy(Insurer, "PA-0003");
        other.PremiumFen = 2_999_999;
        await stream.State(2, other);

        var first = await stream.HearReceipt();
        var same = await stream.HearReceipt();
        var different = await stream.HearReceipt();

        same.Verdict.Should().NotBe(Verdict.Rejected);
        same.KnownIndex.Should().Be(first.Index);
        same.Revision.Should().Be(0);
        different.Verdict.Should().Be(Verdict.Rejected);
        different.Findings.Select(finding => finding.Code).Should().Contain("NUMBER_REUSED");
        await _exchange.LedgerShouldBeSound();
    }

    private static LedgerEntry Entry(Receipt receipt) => LedgerEntry.Parser.ParseFrom(receipt.Entry);

    private Task<StatingStream> Open(string series) => StatingStream.Open(_exchange, TestDistrict.InsurerA, $"{Insurer}/series/{series}");

    private Task<long> CountOf(string series) =>
        _exchange.Query<long>($"select count(*) from es.ledger_entries where series = '{Insurer}/series/{series}'");

    private async Task<byte[]> Stored(string sql, long index)
    {
        await using var connection = await _exchange.OpenDatabase();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection) { Parameters = { new() { Value = index } } };
        return (byte[])(await command.ExecuteScalarAsync())!;
    }
}
