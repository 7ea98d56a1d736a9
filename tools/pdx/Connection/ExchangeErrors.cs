using System.Globalization;
using Grpc.Core;
using PudongExchange.Client;

namespace PudongExchange.Pdx.Connection;

/// <summary>Tells people what the exchange refused: reason, texts in both languages, field, and whether to try again.</summary>
public static class ExchangeErrors
{
    /// <summary>Runs what talks to the exchange; what it refuses ends the command in words.</summary>
    public static async Task<T> InWords<T>(Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return await work();
        }
        catch (RpcException refused)
        {
            throw new CommandFailedException(Describe(ExchangeError.From(refused)), refused);
        }
        catch (SeriesStoppedException stopped)
        {
            throw new CommandFailedException(Describe(stopped.Error), stopped);
        }
        catch (PushException stopped)
        {
            throw new CommandFailedException(stopped.Message, stopped);
        }
    }

    public static string Describe(ExchangeError error)
    {
        ArgumentNullException.ThrowIfNull(error);

        var head = error.Reason.Length > 0 ? $"{error.Reason}: {error.Message}" : $"{error.Code}: {error.Message}";
        var fields = error.Fields.Where(field => field.Length > 0).ToArray();
        string?[] lines =
        [
            head,
            error.ChineseMessage.Length > 0 ? error.ChineseMessage : null,
            fields.Length > 0 ? $"Field: {string.Join(", ", fields)}" : null,
            Advice(error),
        ];
        return string.Join("\n     ", lines.OfType<string>());
    }

    private static string Advice(ExchangeError error) => error switch
    {
        { RetryAfter: { } delay } => string.Create(CultureInfo.InvariantCulture, $"Trying again can help, from {delay.TotalSeconds:0.#} s on."),
        { IsDistrust: true } => "The certificates do not fit: check --ca against the server, and that the caller's certificate is valid.",
        { Reason: "SERIES_TAKEN_OVER" } => "Another client of yours has opened the same series. Stop one of the two, then push again.",
        { Reason: "", Code: StatusCode.Unavailable or StatusCode.Internal } =>
            "The exchange did not answer. Is it running there, and is the caller's certificate neither expired nor revoked?",
        { Code: StatusCode.Unauthenticated or StatusCode.PermissionDenied } => "Trying again cannot help; another participant's certificate may (--as).",
        { Code: StatusCode.NotFound } => "Trying again cannot help. What the caller may not see looks the same as what is missing.",
        { Code: StatusCode.InvalidArgument or StatusCode.OutOfRange or StatusCode.AlreadyExists } => "Trying again cannot help; the request has to change.",
        { IsWorthRetrying: true } => "Trying again can help.",
        _ => "Trying again cannot help.",
    };
}
