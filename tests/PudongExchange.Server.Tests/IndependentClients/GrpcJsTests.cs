using FluentAssertions;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.IndependentClients;

/// <summary>What a Node program can do that learns the contract by reflection: another gRPC, another protobuf, another TLS.</summary>
public sealed class GrpcJsTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private const string Door = "pudong.exchange.submissions.v1.SubmissionsService";

    private readonly TestExchange _exchange = shared.Exchange;

    [Fact]
    public async Task Services_are_listed_and_described_by_reflection()
    {
        var services = await ClientProgram.GrpcJs(_exchange, "list");
        var door = await ClientProgram.GrpcJs(_exchange, "describe", Door);

        services.Answer.AsArray().Select(service => (string?)service).Should().Contain(
            [Door, "pudong.exchange.policies.v1.PoliciesService", "pudong.exchange.audit.v1.AuditService"]);
        door.Answer.AsArray().Select(method => (string?)method!["name"]).Should().Equal(
            "Append", "Submit", "Validate", "GetSeries", "GetReceipt", "Reconcile");
        ((bool)door.Answer[0]!["requestStream"]!).Should().BeTrue();
        ((bool)door.Answer[1]!["requestStream"]!).Should().BeFalse();
    }

    [Fact]
    public async Task A_fact_submitted_as_typed_json_is_read_back_as_receipt_and_record()
    {
        var series = $"{HandwrittenRequests.Insurer}/series/node";

        var submitted = await ClientProgram.GrpcJs(_exchange, "call", $"{Door}/Submit", HandwrittenRequests.SubmitPolicy(series, 0, "PA-NODE-1"));
        var receipt = submitted.Answer["outcomes"]![0]!["receipt"]!;
        var again = await ClientProgram.GrpcJs(_exchange, "call", $"{Door}/GetReceipt", HandwrittenRequests.GetReceipt(series));
        // A whole number that is zero is not written in JSON.
        var read = await ClientProgram.GrpcJs(_exchange, "call", "pudong.exchange.policies.v1.PoliciesService/GetPolicy",
            HandwrittenRequests.GetPolicy("PA-NODE-1", (string?)receipt["index"] ?? "0"));

        ((string?)receipt["verdict"]).Should().StartWith("VERDICT_ACCEPTED");
        ((string?)again.Answer["receipt"]!["entry"]).Should().Be((string?)receipt["entry"]);
        ((string?)read.Answer["policy"]!["premium_fen"]).Should().Be("3000000");
        ((string?)read.Answer["policy"]!["insured"]!["town"]).Should().Be("310115125");
    }

    [Fact]
    public async Task A_gap_is_answered_with_its_details_decoded()
    {
        var series = $"{HandwrittenRequests.Insurer}/series/node-gap";

        var refused = await ClientProgram.GrpcJs(_exchange, "call", $"{Door}/Submit", HandwrittenRequests.SubmitPolicy(series, 7, "PA-NODE-2"));

        refused.ExitCode.Should().Be(11, "that is OUT_OF_RANGE");
        var details = refused.Error["details"]!.AsArray();
        var info = details.Single(detail => (string?)detail!["type"] == "google.rpc.ErrorInfo")!["value"]!;
        ((string?)info["reason"]).Should().Be("OFFSET_GAP");
        ((string?)info["metadata"]!["next_offset"]).Should().Be("0");
        var localized = details.Single(detail => (string?)detail!["type"] == "google.rpc.LocalizedMessage")!["value"]!;
        ((string?)localized["locale"]).Should().Be("zh-CN");
        ((string?)localized["message"]).Should().MatchRegex("[\u4e00-\u9fff]");
    }
}
