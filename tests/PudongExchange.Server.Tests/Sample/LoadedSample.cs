using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Pdx.Connection;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Sample;

/// <summary>An exchange into which a sample was pushed, wave after wave, the files of a wave at once.</summary>
public sealed class LoadedSample : IAsyncLifetime
{
    private const int BatchSize = 200;

    private TestExchange? _exchange;
    private Expectations? _expectations;
    private long _lastIndex;

    public WrittenSample Sample { get; } = new(100);

    public TestExchange Exchange => _exchange!;

    /// <summary>Where the receipts differ from the predictions.</summary>
    public IReadOnlyList<string> Surprises => _expectations!.Surprises;

    /// <summary>The index of the log's last entry.</summary>
    public long LastIndex => _lastIndex;

    public async ValueTask InitializeAsync()
    {
        _exchange = await TestExchange.StartFresh();
        _expectations = new(Sample);
        foreach (var wave in Sample.Files.GroupBy(file => file.Wave))
            await Task.WhenAll(wave.Select(Push));
    }

    public async ValueTask DisposeAsync()
    {
        Sample.Dispose();
        if (_exchange is not null)
            await _exchange.DisposeAsync();
    }

    private async Task Push(WrittenSample.SampleFile file)
    {
        var door = Exchange.Client<SubmissionsService.SubmissionsServiceClient>(file.By.FileName);
        var participant = ParticipantFile.TryParse(file.By.FileName)!.ResourceName;
        foreach (var batch in Sample.FactsOf(file).Index().Chunk(BatchSize))
        {
            var request = new SubmitRequest { Series = $"{participant}/series/{file.Series}" };
            request.Facts.AddRange(batch.Select(one => Stated(one.Index, one.Item)));
            var answer = await door.SubmitAsync(request);
            foreach (var receipt in answer.Outcomes.Select(outcome => outcome.Receipt))
                _expectations!.Answered(file, receipt.Offset, receipt.Verdict, receipt.Findings);

            InterlockedMax(answer.Outcomes[^1].Receipt.Index);
        }
    }

    private static Fact Stated(long offset, Any fact) => new() { Offset = offset, Fact_ = fact };

    private void InterlockedMax(long index)
    {
        long seen;
        while ((seen = Interlocked.Read(ref _lastIndex)) < index && Interlocked.CompareExchange(ref _lastIndex, index, seen) != seen)
        {
        }
    }
}
