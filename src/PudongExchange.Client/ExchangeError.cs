using System.Security.Authentication;
using Google.Rpc;
using Grpc.Core;
using RpcStatus = Google.Rpc.Status;

namespace PudongExchange.Client;

/// <summary>What went wrong, as the exchange says it or as the connection shows it.</summary>
/// <param name="Code">The gRPC status code.</param>
/// <param name="Reason">The stable reason, e.g. <c>SERIES_TAKEN_OVER</c>; empty when the exchange did not say it.</param>
/// <param name="Message">The explanation in English.</param>
/// <param name="ChineseMessage">The explanation in Chinese; empty when the exchange did not say it.</param>
public sealed record ExchangeError(StatusCode Code, string Reason, string Message, string ChineseMessage)
{
    /// <summary>The domain of the reasons that the contract lists.</summary>
    public const string Domain = "exchange.pudong";

    /// <summary>The fields of the request that are wrong.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What the reason says for programs, e.g. <c>next_offset</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>How long to wait before a retry, when the exchange says that a retry can help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when TLS itself failed: a certificate is not trusted, by one side or the other.</summary>
    public bool IsDistrust { get; init; }

    /// <summary>
    /// True when the same call can succeed later: the exchange says so by <see cref="RetryAfter"/>, or the connection broke before it could say
    /// anything.
    /// </summary>
    public bool IsWorthRetrying => Reason.Length > 0 ? RetryAfter is not null : !IsDistrust && IsBreak(Code);

    /// <summary>What a failed call says, or what its connection shows.</summary>
    public static ExchangeError From(RpcException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);

        if (exception.GetRpcStatus() is { } status)
            return From(status);

        return new(exception.StatusCode, "", exception.Status.Detail, "") { IsDistrust = IsTls(exception.Status.DebugException) };
    }

    /// <summary>What a status inside an answer says, e.g. that of a refusal.</summary>
    public static ExchangeError From(RpcStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);

        var info = status.GetDetail<ErrorInfo>();
        return new((StatusCode)status.Code, info?.Reason ?? "", status.Message, status.GetDetail<LocalizedMessage>()?.Message ?? "")
        {
            Fields = status.GetDetail<BadRequest>()?.FieldViolations.Select(violation => violation.Field).ToArray() ?? [],
            Metadata = info?.Metadata.ToDictionary() ?? [],
            RetryAfter = status.GetDetail<RetryInfo>()?.RetryDelay?.ToTimeSpan(),
        };
    }

    private static bool IsBreak(StatusCode code) =>
        code is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled or StatusCode.DeadlineExceeded;

    private static bool IsTls(Exception? exception) =>
        exception is not null && (exception is AuthenticationException || IsTls(exception.InnerException));
}
