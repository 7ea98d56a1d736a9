namespace PudongExchange.Server.Committing;

/// <summary>
/// What waits for the committer: a queue for each participant, served in turn, so that one who pushes a year does
/// not keep another's single fact waiting. Each stream bounds what it has in flight, which bounds the queues.
/// </summary>
public sealed class Intake : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Submission>> _waiting = [];
    private readonly Queue<string> _turns = new();
    private readonly SemaphoreSlim _signal = new(0, 1);
    private bool _isOpen;

    /// <summary>Queues submissions of one participant, one right after the other; false when this node does not commit.</summary>
    public bool TryPut(params ReadOnlySpan<Submission> submissions)
    {
        lock (_gate)
        {
            if (!_isOpen)
                return false;

            var participant = submissions[0].Participant.ResourceName;
            if (!_waiting.TryGetValue(participant, out var queue))
                _waiting[participant] = queue = new();

            if (queue.Count == 0)
                _turns.Enqueue(participant);

            foreach (var submission in submissions)
                queue.Enqueue(submission);

            if (_signal.CurrentCount == 0)
                _signal.Release();
        }

        return true;
    }

    /// <summary>Waits until something is queued or the time is over.</summary>
    public Task<bool> Wait(TimeSpan time, CancellationToken cancellation) => _signal.WaitAsync(time, cancellation);

    /// <summary>
    /// Takes what waits, bounded by count and bytes: of each participant in turn a slice, each in its own order.
    /// </summary>
    public List<Submission> Take(int maxCount, int maxBytes, int slice)
    {
        var batch = new List<Submission>();
        var bytes = 0;
        lock (_gate)
        {
            while (batch.Count < maxCount && bytes < maxBytes && _turns.TryDequeue(out var participant))
            {
                var queue = _waiting[participant];
                for (var taken = 0; taken < slice && batch.Count < maxCount && bytes < maxBytes && queue.TryDequeue(out var submission); taken++)
                {
                    batch.Add(submission);
                    bytes += submission.Bytes.Length;
                }

                if (queue.Count > 0)
                    _turns.Enqueue(participant);
                else
                    _waiting.Remove(participant);
            }

            if (_turns.Count > 0 && _signal.CurrentCount == 0)
                _signal.Release();
        }

        return batch;
    }

    public void Open()
    {
        lock (_gate)
            _isOpen = true;
    }

    /// <summary>Closes the door and gives back what waited.</summary>
    public List<Submission> Close()
    {
        lock (_gate)
        {
            _isOpen = false;
            var left = _waiting.Values.SelectMany(queue => queue).ToList();
            _waiting.Clear();
            _turns.Clear();
            return left;
        }
    }

    public void Dispose() => _signal.Dispose();
}
