namespace PudongExchange.Pdx.Push;

/// <summary>Files pushed side by side, each as its own participant over its own connection.</summary>
public sealed class PushGroup(IEnumerable<FilePush> pushes) : IDisposable
{
    public IReadOnlyList<FilePush> Pushes { get; } = [.. pushes];

    public long FactCount => Pushes.Sum(push => push.FactCount);

    /// <summary>How many facts of the files the exchange has answered, in this push or before.</summary>
    public long AnsweredCount => Pushes.Sum(push => push.Progress.NextOffset);

    public Task Run(CancellationToken cancellation) => Task.WhenAll(Pushes.Select(push => push.Run(cancellation)));

    public void Dispose()
    {
        foreach (var push in Pushes)
            push.Dispose();
    }
}
