using FluentAssertions;
using Google.Protobuf;
using Google.Rpc;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.IndependentClients;

/// <summary>What an engineer can do with nothing but buf, a certificate and the address.</summary>
public sealed class BufCurlTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private const string Door = "/pudong.exchange.submissions.v1.SubmissionsService";

    private readonly TestExchange _exchange = shared.Exchange;

    [Fact]
    public async Task Services_and_methods_are_listed_by_reflection()
    {
        var services = await ClientProgram.BufCurl(_exchange, "", request: null, "--list-services");
        var methods = await ClientProgram.BufCurl(_exchange, "", request: null, "--list-methods");

        services.Output.Split('\n').Should().Contain(
            ["pudong.exchange.submissions.v1.SubmissionsService", "pudong.exchange.policies.v1.PoliciesService", "pudong.exchange.audit.v1.AuditService"]);
        methods.Output.Split('\n').Should().Contain(
            ["pudong.exchange.submissions.v1.SubmissionsService/Append", "pudong.exchange.policies.v1.PoliciesService/GetPolicy"]);
    }

    [Fact]
    public async Task A_fact_submitted_as_typed_json_is_read_back_as_receipt_and_record()
    {
        var series = $"{HandwrittenRequests.Insurer}/series/buf";

        var submitted = await ClientProgram.BufCurl(_exchange, $"{Door}/Submit", HandwrittenRequests.SubmitPolicy(series, 0, "PA-BUF-1"));
        var receipt = submitted.Answer["outcomes"]![0]!["receipt"]!;
        var again = await ClientProgram.BufCurl(_exchange, $"{Door}/GetReceipt", HandwrittenRequests.GetReceipt(series));
        // A whole number that is zero is not written in JSON.
        var read = await ClientProgram.BufCurl(_exchange, "/pudong.exchange.policies.v1.PoliciesService/GetPolicy",
            HandwrittenRequests.GetPolicy("PA-BUF-1", (string?)receipt["index"] ?? "0"));

        ((string?)receipt["verdict"]).Should().StartWith("VERDICT_ACCEPTED");
        ((string?)again.Answer["receipt"]!["entry"]).Should().Be((string?)receipt["entry"]);
        ((string?)read.Answer["policy"]!["premiumFen"]).Should().Be("3000000");
        ((string?)read.Answer["policy"]!["insured"]!["town"]).Should().Be("310115125");
    }

    [Fact]
    public async Task A_gap_is_answered_with_its_details()
    {
        var series = $"{HandwrittenRequests.Insurer}/series/buf-gap";

        var refused = await ClientProgram.BufCurl(_exchange, $"{Door}/Submit", HandwrittenRequests.SubmitPolicy(series, 7, "PA-BUF-2"));

        // buf ends with the gRPC code times eight; OUT_OF_RANGE is 11.
        refused.ExitCode.Should().Be(11 * 8);
        ((string?)refused.Error["code"]).Should().Be("out_of_range");
        var info = Detail(refused, ErrorInfo.Parser);
        info.Reason.Should().Be("OFFSET_GAP");
        info.Metadata["next_offset"].Should().Be("0");
        var localized = Detail(refused, LocalizedMessage.Parser);
        localized.Locale.Should().Be("zh-CN");
        localized.Message.Should().MatchRegex("[\u4e00-\u9fff]");
    }

    [Fact]
    public async Task A_wrong_name_of_a_series_is_answered_with_the_field_at_fault()
    {
        var refused = await ClientProgram.BufCurl(_exchange, $"{Door}/GetSeries", HandwrittenRequests.GetSeries("core"));

        refused.ExitCode.Should().Be(3 * 8);
        var violation = Detail(refused, BadRequest.Parser).FieldViolations.Should().ContainSingle().Subject;
        violation.Field.Should().Be("series");
        violation.Reason.Should().Be("INVALID_SERIES");
    }

    // buf 1.75 prints a detail's type and its bytes in base64 without padding, although reflection resolves the type: the Node client prints the
    // same details decoded.
    private static T Detail<T>(ClientProgram.Run refused, MessageParser<T> parser) where T : IMessage<T>, new()
    {
        var name = new T().Descriptor.FullName;
        var value = ((string?)refused.Error["details"]!.AsArray().Single(detail => (string?)detail!["type"] == name)!["value"])!;
        return parser.ParseFrom(Convert.FromBase64String(value.PadRight((value.Length + 3) / 4 * 4, '=')));
    }
}
