using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PudongExchange.Client;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Testing;

namespace PudongExchange.Benchmarks.Intake;

/// <summary>Pushes facts over streams, each with its own series and as many in flight as the exchange allows.</summary>
internal static class StreamPush
{
    /// <summary>What a measurement found; latencies from writing a fact to reading its receipt.</summary>
    public sealed record Result(double FactsPerSecond, TimeSpan P50, TimeSpan P99);

    private static readonly WriteOptions Gathered = new(WriteFlags.BufferHint);
    private static readonly WriteOptions Flushed = new();

    public static async Task<Result> Measure(Uri address, IReadOnlyList<(string Who, string Series, List<Any> Facts)> streams)
    {
        var channels = streams.Select(stream => stream.Who).Distinct()
            .ToDictionary(who => who, who => ExchangeChannel.Open(address, TestDistrict.Certificate(who)));
        var latencies = new double[streams.Count][];
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(streams.Select((stream, i) => Task.Run(async () =>
            latencies[i] = await Push(new SubmissionsService.SubmissionsServiceClient(channels[stream.Who]), stream.Series, stream.Facts))));
        var elapsed = Stopwatch.GetElapsedTime(started);
        foreach (var channel in channels.Values)
            channel.Dispose();

        var sorted = latencies.SelectMany(values => values).Order().ToList();
        TimeSpan At(double share) => TimeSpan.FromMilliseconds(sorted[(int)(share * (sorted.Count - 1))]);
        return new(sorted.Count / elapsed.TotalSeconds, At(0.5), At(0.99));
    }

    private static async Task<double[]> Push(SubmissionsService.SubmissionsServiceClient door, string series, List<Any> facts)
    {
        using var call = door.Append();
        await call.RequestStream.WriteAsync(new() { Open = new() { Series = series, ClientVersion = "benchmark" } });
        await call.ResponseStream.MoveNext(CancellationToken.None);
        using var broken = new CancellationTokenSource();
        using var places = new SemaphoreSlim(call.ResponseStream.Current.Opened.MaxInFlight);
        var sentAt = new long[facts.Count];
        var latencies = new double[facts.Count];

        var reading = Task.Run(async () =>
        {
            for (var answered = 0; answered < facts.Count; answered++)
            {
                await call.ResponseStream.MoveNext(CancellationToken.None);
                var receipt = call.ResponseStream.Current.Receipt;
                if (receipt is null || receipt.Verdict == Verdict.Rejected)
                {
                    await broken.CancelAsync();
                    throw new InvalidOperationException($"A fact of the benchmark was not accepted: {call.ResponseStream.Current}");
                }

                latencies[receipt.Offset] = Stopwatch.GetElapsedTime(sentAt[receipt.Offset]).TotalMilliseconds;
                places.Release();
            }
        });
        for (var offset = 0; offset < facts.Count && !reading.IsFaulted; offset++)
        {
            await places.WaitAsync(broken.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            sentAt[offset] = Stopwatch.GetTimestamp();
            call.RequestStream.WriteOptions = places.CurrentCount > 0 && offset + 1 < facts.Count ? Gathered : Flushed;
            await call.RequestStream.WriteAsync(new() { Fact = new() { Offset = offset, Fact_ = facts[offset] } });
        }

        await reading;
        await call.RequestStream.CompleteAsync();
        return latencies;
    }
}
