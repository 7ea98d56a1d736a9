using System.Security.Cryptography;
using FluentAssertions;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Server.Tests.Security;
using PudongExchange.Server.Tests.Submissions;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Audit;

public sealed class ReplayingHistory(StoryOf2023 story) : IClassFixture<StoryOf2023>
{
    private static readonly string InsurerAName = Insurer(InsurerA);

    [Fact]
    public async Task A_records_history_is_its_facts_in_order_byte_for_byte()
    {
        var history = await Replay(Office, new() { Record = StoryOf2023.PlantPolicy });

        history.Select(entry => entry.Decoded.Index).Should().Equal(StoryOf2023.IndexOf(1), StoryOf2023.IndexOf(2), StoryOf2023.IndexOf(3));
        history.Select(entry => entry.Decoded.Revision).Should().Equal(1, 2, 3);
        history[0].Fact.Unpack<PolicyIssued>().PremiumFen.Should().Be(3_000_000);
        history.Should().AllSatisfy(entry =>
        {
            LedgerEntry.Parser.ParseFrom(entry.Entry).Should().Be(entry.Decoded);
            SHA256.HashData([.. entry.Salt, .. entry.Fact.Value]).Should().Equal(entry.Decoded.Commitment);
        });
    }

    [Fact]
    public async Task A_participants_history_is_everything_it_stated_and_a_chain_without_gaps()
    {
        var history = await Replay(InsurerA, new() { Participant = InsurerAName });

        history.Select(entry => entry.Decoded.Offset).Should().Equal(Enumerable.Range(0, 14).Select(offset => (long)offset));
        history.Should().AllSatisfy(entry => entry.Decoded.Participant.Should().Be(InsurerAName));
        history.Zip(history.Skip(1)).Should().AllSatisfy(pair =>
            pair.Second.Decoded.PreviousEntrySha256.Should().Equal(SHA256.HashData(pair.First.Entry.Span)));
        history[^1].Decoded.Verdict.Should().Be(Verdict.Rejected);
        history[^1].Findings.Select(finding => finding.Code).Should().Equal(history[^1].Decoded.FindingCodes).And.NotBeEmpty();
    }

    [Theory]
    [InlineData(2, null, "2,3")]
    [InlineData(0, 2L, "1")]
    [InlineData(2, 2L, "")]
    [InlineData(1_000_000, null, "")]
    public async Task A_range_bounds_it(long from, long? until, string facts)
    {
        var request = new ReplayHistoryRequest { Record = StoryOf2023.PlantPolicy, FromIndex = StoryOf2023.IndexOf(from) };
        if (until is { } end)
            request.UntilIndex = StoryOf2023.IndexOf(end);

        var history = await Replay(Procuratorate, request);

        string.Join(',', history.Select(entry => entry.Decoded.Index - StoryOf2023.IndexOf(0))).Should().Be(facts);
    }

    [Fact]
    public async Task What_could_not_be_read_and_what_contradicts_are_kept_as_received()
    {
        await using var district = await District.Start();
        var door = district.As<SubmissionsService.SubmissionsServiceClient>(InsurerA);
        var (unknown, garbage) = (ByteString.CopyFromUtf8("whatever"), ByteString.CopyFrom(0xFF, 0xFF));
        await door.SubmitAsync(Stating.Submit($"{InsurerAName}/series/core",
            new Fact { Offset = 0, Fact_ = new Any { TypeUrl = "type.googleapis.com/no.such.Fact", Value = unknown } },
            new Fact { Offset = 1, Fact_ = new Any { TypeUrl = "type.googleapis.com/pudong.exchange.policies.v1.PolicyIssued", Value = garbage } },
            APolicy.Premium().At(2)));
        await door.SubmitAsync(Stating.Submit($"{InsurerAName}/series/core", APolicy.Premium(other => other.AmountFen = 1).At(2)));

        var history = await Replay(district, Office, new() { Participant = InsurerAName });

        history.Select(entry => entry.StatementCase).Should().Equal(
            ReplayHistoryResponse.StatementOneofCase.Unreadable, ReplayHistoryResponse.StatementOneofCase.Unreadable,
            ReplayHistoryResponse.StatementOneofCase.Fact, ReplayHistoryResponse.StatementOneofCase.Fact);
        history[0].Unreadable.Should().Equal(unknown);
        history[1].Unreadable.Should().Equal(garbage);
        history.Select(entry => entry.Decoded.Kind).Should().Equal(EntryKind.Judged, EntryKind.Judged, EntryKind.Judged, EntryKind.Conflict);
    }

    [Fact]
    public async Task A_strangers_history_and_a_missing_one_look_alike()
    {
        (await Refused(InsurerB, new() { Record = StoryOf2023.PlantPolicy })).Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        (await Refused(InsurerB, new() { Record = StoryOf2023.FirmPolicy + "-X" })).Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        (await Refused(InsurerB, new() { Record = StoryOf2023.Plant })).Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        (await Refused(InsurerB, new() { Participant = InsurerAName })).Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        (await Refused(Office, new() { Participant = "insurers/nobody" })).Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        (await Replay(Office, new() { Participant = Insurer("insurer-91310115999990053L") })).Should().BeEmpty();
    }

    [Fact]
    public async Task What_no_request_may_say_is_refused()
    {
        (await Refused(Emergency, new() { Record = StoryOf2023.PlantPolicy })).Should().BeRefused(StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED");
        (await Refused(Office, new())).Should().BeRefused(StatusCode.InvalidArgument, "SUBJECT_EXPECTED");
        (await Refused(Office, new() { Record = "policies/P-0001" })).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
        (await Refused(Office, new() { Record = $"{InsurerAName}/series/core" })).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
        (await Refused(Office, new() { Participant = "A" })).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
        (await Refused(Office, new() { Participant = InsurerAName, FromIndex = -1 })).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_RANGE");
        (await Refused(Office, new() { Participant = InsurerAName, FromIndex = 2, UntilIndex = 1 })).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_RANGE");
    }

    private Task<List<ReplayHistoryResponse>> Replay(string who, ReplayHistoryRequest request) => Replay(story.District, who, request);

    private async Task<RpcException> Refused(string who, ReplayHistoryRequest request)
    {
        var replay = () => Replay(who, request);
        return (await replay.Should().ThrowAsync<RpcException>()).Which;
    }

    private static async Task<List<ReplayHistoryResponse>> Replay(District district, string who, ReplayHistoryRequest request)
    {
        using var call = district.As<AuditService.AuditServiceClient>(who).ReplayHistory(request);
        var entries = new List<ReplayHistoryResponse>();
        await foreach (var entry in call.ResponseStream.ReadAllAsync())
            entries.Add(entry);

        return entries;
    }
}
