namespace PudongExchange.Pdx.Push;

/// <summary>
/// Files pushed side by side, each as its own participant over its own connection; the departments' first, because they say which enterprises are on
/// the roster, and a policy for one that is not gets a warning.
/// </summary>
public sealed class PushGroup(IEnumerable<FilePush> pushes) : IDisposable
{
    private const string Rosters = "departments/";

    public IReadOnlyList<FilePush> Pushes { get; } = [.. pushes];

    public long FactCount => Pushes.Sum(push => push.FactCount);

    /// <summary>How many facts of the files the exchange has answered, in this push or before.</summary>
    public long AnsweredCount => Pushes.Sum(push => push.Progress.NextOffset);

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var wave in Pushes.GroupBy(push => !push.Series.StartsWith(Rosters, StringComparison.Ordinal)).OrderBy(wave => wave.Key))
            await Task.WhenAll(wave.Select(push => push.Run(cancellation)));
    }

    public void Dispose()
    {
        foreach (var push in Pushes)
            push.Dispose();
    }
}
