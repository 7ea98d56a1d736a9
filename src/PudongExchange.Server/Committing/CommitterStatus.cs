namespace PudongExchange.Server.Committing;

/// <summary>What the rest of the server may know of the committer: whether this node commits, and how far.</summary>
public sealed class CommitterStatus
{
    private long _lastIndex = -1;
    private volatile bool _isCommitting;

    public bool IsCommitting
    {
        get => _isCommitting;
        set => _isCommitting = value;
    }

    /// <summary>The last durable index; -1 for an empty log.</summary>
    public long LastIndex
    {
        get => Volatile.Read(ref _lastIndex);
        set => Volatile.Write(ref _lastIndex, value);
    }
}
