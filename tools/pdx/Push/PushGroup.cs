namespace PudongExchange.Pdx.Push;

/// <summary>
/// Files pushed side by side, each as its own participant over its own connection; the office's first, because it enrols the others, then the
/// departments', because they say which enterprises are on the roster, and a policy for one that is not gets a warning.
/// </summary>
public sealed class PushGroup(IEnumerable<FilePush> pushes) : IDisposable
{
    private static readonly string[] First = ["offices/", "departments/"];

    public IReadOnlyList<FilePush> Pushes { get; } = [.. pushes];

    public long FactCount => Pushes.Sum(push => push.FactCount);

    /// <summary>How many facts of the files the exchange has answered, in this push or before.</summary>
    public long AnsweredCount => Pushes.Sum(push => push.Progress.NextOffset);

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var wave in Pushes.GroupBy(WaveOf).OrderBy(wave => wave.Key))
            await Task.WhenAll(wave.Select(push => push.Run(cancellation)));
    }

    private static int WaveOf(FilePush push) =>
        Array.FindIndex(First, owners => push.Series.StartsWith(owners, StringComparison.Ordinal)) is >= 0 and var wave ? wave : First.Length;

    public void Dispose()
    {
        foreach (var push in Pushes)
            push.Dispose();
    }
}
