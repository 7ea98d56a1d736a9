using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Server.Views;
using PudongExchange.Testing;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>An exchange with facts of several participants in it, told in the order of the log.</summary>
internal sealed class District(TestExchange exchange) : IAsyncDisposable
{
    private readonly Dictionary<string, long> _offsets = [];

    public TestExchange Exchange => exchange;

    /// <summary>The log index of the last fact stated.</summary>
    public long LastIndex { get; private set; } = -1;

    public static async Task<District> Start() => new(await TestExchange.Start());

    public T As<T>(string who) where T : ClientBase => exchange.Client<T>(who);

    /// <summary>States facts that must be in force. The builders' insurer is whoever states.</summary>
    public async Task<IReadOnlyList<Receipt>> State(string who, params IMessage[] facts)
    {
        var receipts = await Try(who, facts);
        var refused = receipts.FirstOrDefault(receipt => receipt.Verdict == Verdict.Rejected);
        return refused is null ? receipts : throw new InvalidOperationException($"Not accepted: {refused.Findings}");
    }

    /// <summary>States facts, whatever their verdicts.</summary>
    public async Task<IReadOnlyList<Receipt>> Try(string who, params IMessage[] facts)
    {
        var series = $"{NameOf(who)}/series/core";
        var first = _offsets.GetValueOrDefault(series);
        var door = As<SubmissionsService.SubmissionsServiceClient>(who);
        var answer = await door.SubmitAsync(Stating.Submit(series, [.. facts.Select((fact, i) => Told(who, fact).At(first + i))]));
        _offsets[series] = first + facts.Length;
        var receipts = answer.Outcomes.Select(outcome => outcome.Receipt).ToList();
        LastIndex = receipts[^1].Index;
        return receipts;
    }

    /// <summary>Waits until the views reflect everything stated.</summary>
    public async Task UntilShown()
    {
        var progress = exchange.Services.GetRequiredService<ViewProgress>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await progress.Reached(patience.Token) < LastIndex)
            await Task.Delay(20, patience.Token);
    }

    /// <summary>A name of the builders' insurer, as one of who.</summary>
    public static string Of(string who, string name) => name.Replace(Who.Insurer.ResourceName, NameOf(who), StringComparison.Ordinal);

    public ValueTask DisposeAsync() => exchange.DisposeAsync();

    private static string NameOf(string who)
    {
        var (role, id) = (who[..who.IndexOf('-', StringComparison.Ordinal)], who[(who.IndexOf('-', StringComparison.Ordinal) + 1)..]);
        return role == "finance" ? $"financeBureaus/{id}" : $"{role}s/{id}";
    }

    /// <summary>A fact of the builders' insurer, as one of who. What amends another fact names it by its receipt, and stays as it is.</summary>
    public static IMessage Told(string who, IMessage fact) => who.StartsWith("insurer", StringComparison.Ordinal) && !RecordHistory.IsAmendment(fact)
        ? fact.Descriptor.Parser.ParseJson(Of(who, JsonFormatter.Default.Format(fact)))
        : fact;
}
