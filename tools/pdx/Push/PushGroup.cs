namespace PudongExchange.Pdx.Push;

/// <summary>
/// Files pushed side by side, each as its own participant over its own connection, in four waves. The office's enrolments come first, because nobody else
/// is let in earlier; then the departments', because they say which enterprises are on the roster, and a policy for one that is not gets a warning;
/// then everybody's core series; then any other series, which tells of what was stated in those.
/// </summary>
public sealed class PushGroup(IEnumerable<FilePush> pushes) : IDisposable
{
    private const string Enrolments = "/series/enrolments";
    private const string Rosters = "departments/";
    private const string CoreSeries = $"/series/{FactFileName.Core}";

    public IReadOnlyList<FilePush> Pushes { get; } = [.. pushes];

    public long FactCount => Pushes.Sum(push => push.FactCount);

    /// <summary>How many facts of the files the exchange has answered, in this push or before.</summary>
    public long AnsweredCount => Pushes.Sum(push => push.Progress.NextOffset);

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var wave in Pushes.GroupBy(WaveOf).OrderBy(wave => wave.Key))
            await Task.WhenAll(wave.Select(push => push.Run(cancellation)));
    }

    private static int WaveOf(FilePush push) => push.Series switch
    {
        _ when push.Series.EndsWith(Enrolments, StringComparison.Ordinal) => 0,
        _ when !push.Series.EndsWith(CoreSeries, StringComparison.Ordinal) => 3,
        _ when push.Series.StartsWith(Rosters, StringComparison.Ordinal) => 1,
        _ => 2,
    };

    public void Dispose()
    {
        foreach (var push in Pushes)
            push.Dispose();
    }
}
