using System.Globalization;
using PudongExchange.Client;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.CoreSystem;

/// <summary>
/// An insurer's core system as small as can be, as a process that tests kill: it puts facts into an outbox, tells on standard output which are in, and
/// pushes at the same time when it is given an exchange.
/// </summary>
public static class CoreSystem
{
    /// <summary>The arguments: FOLDER SERIES FIRST UNTIL [ADDRESS CERTIFICATES WHO].</summary>
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [var folder, var series, var first, var until, .. var exchange])
            return 2;

        using var outbox = Outbox.Open(folder, series);
        using var stopping = new CancellationTokenSource();
        var pushing = exchange is [var address, var certificates, var who] ? Push(outbox, address, certificates, who, stopping.Token) : Task.CompletedTask;
        for (var number = Number(first); number < Number(until); number++)
        {
            var offset = outbox.Put(Fact(series, number), key: $"booking {number}");

            // Whoever reads this line may count on the fact.
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} {offset}"));
        }

        while (!pushing.IsCompleted && outbox.AnsweredUntil < outbox.NextOffset)
            await Task.Delay(10);

        await stopping.CancelAsync();
        await pushing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    /// <summary>The fact of a number, always the same: a premium for a policy that nobody issued.</summary>
    public static PackedFact Fact(string series, int number)
    {
        ArgumentNullException.ThrowIfNull(series);
        return PackedFact.Of(new PremiumReceived
        {
            Policy = series[..series.IndexOf("/series/", StringComparison.Ordinal)] + "/policies/UNKNOWN-1",
            ReceiptNumber = string.Create(CultureInfo.InvariantCulture, $"SF-{number:00000}"),
            AmountFen = 1000 + number,
        });
    }

    private static async Task Push(Outbox outbox, string address, string certificates, string who, CancellationToken stopping)
    {
        var certificate = ClientCertificate.Load(
            Path.Combine(certificates, "ca.crt"), Path.Combine(certificates, who + ".crt"), Path.Combine(certificates, who + ".key"));
        using var channel = ExchangeChannel.Open(new(address), certificate);
        await new OutboxPush(outbox, channel.CreateCallInvoker(), new() { ReconnectWithin = TimeSpan.MaxValue }).Run(observer: null, stopping);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
