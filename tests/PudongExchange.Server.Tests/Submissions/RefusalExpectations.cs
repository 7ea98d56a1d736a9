using FluentAssertions;
using Google.Rpc;
using Grpc.Core;
using RpcStatus = Google.Rpc.Status;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>What the contract promises of every refusal, beside its reason.</summary>
internal static class RefusalExpectations
{
    public static ErrorInfo ShouldBeRefused(this RpcException exception, StatusCode code, string reason, bool isWorthRetrying = false, string field = "") =>
        exception.GetRpcStatus()!.ShouldSay(code, reason, isWorthRetrying, field);

    public static ErrorInfo ShouldSay(this RpcStatus status, StatusCode code, string reason, bool isWorthRetrying = false, string field = "")
    {
        var info = status.Details.Where(detail => detail.Is(ErrorInfo.Descriptor)).Should().ContainSingle().Subject.Unpack<ErrorInfo>();
        info.Reason.Should().Be(reason);
        info.Domain.Should().Be("exchange.pudong");
        ((StatusCode)status.Code).Should().Be(code);
        status.Message.Should().MatchRegex("^[A-Z][ -~]*\\.$", "the message is an English sentence");

        var localized = status.GetDetail<LocalizedMessage>()!;
        localized.Locale.Should().Be("zh-CN");
        localized.Message.Should().MatchRegex("[\u4e00-\u9fff]", "the localized message is Chinese");

        (status.GetDetail<RetryInfo>() is not null).Should().Be(isWorthRetrying, "a client retries only what carries RetryInfo");
        (status.GetDetail<BadRequest>()?.FieldViolations.Single().Field ?? "").Should().Be(field);
        return info;
    }

    /// <summary>Runs a unary call that is expected to be refused.</summary>
    public static async Task<RpcException> Refused<T>(this AsyncUnaryCall<T> call)
    {
        try
        {
            var answer = await call;
            throw new InvalidOperationException($"The call was not refused but answered {answer}");
        }
        catch (RpcException exception)
        {
            return exception;
        }
    }
}
