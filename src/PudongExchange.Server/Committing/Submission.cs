using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using Refusal = PudongExchange.Server.Errors.Refusal;

namespace PudongExchange.Server.Committing;

/// <summary>Where the answers to a participant's submissions go. Must not block.</summary>
public interface IAnswerSink
{
    /// <summary>Takes the answers of a batch, in the order in which the submissions were queued.</summary>
    void Take(IReadOnlyList<Answer> answers);
}

/// <summary>What a submission is told: one of the three.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Outcome">The fact is recorded, or refused under its offset.</param>
/// <param name="Opened">The series is open.</param>
/// <param name="Failure">It was not recorded, or it is unknown whether it was; the client finds out by the next offset.</param>
public readonly record struct Answer(Submission Submission, Outcome? Outcome = null, SeriesHead? Opened = null, Refusal? Failure = null);

/// <summary>One thing for the committer to do, in the order of its participant: open a series, or judge and record a fact.</summary>
public sealed class Submission
{
    public required Participant Participant { get; init; }

    /// <summary>SHA-256 of the certificate it came under.</summary>
    public required ReadOnlyMemory<byte> CertificateSha256 { get; init; }

    public required string Series { get; init; }

    /// <summary>The lease of the stream it came on; null for a Submit, which holds no lease.</summary>
    public SeriesLease? Lease { get; init; }

    public required IAnswerSink Sink { get; init; }

    public long Offset { get; init; }

    /// <summary>The fact's bytes exactly as received.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>What was stated; null for an Open, and for what the door refuses already.</summary>
    public Statement? Statement { get; init; }

    /// <summary>Room that it takes up; whoever hears the answer gives it back.</summary>
    public IDisposable? Room { get; set; }

    /// <summary>Set when the door refuses the fact; it passes through the queue so that answers keep their order.</summary>
    public Refusal? Refused { get; init; }

    /// <summary>True for the request to open the series.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>The right of one stream to write a series. A newer lease fences an older one.</summary>
public sealed class SeriesLease(Action onTakenOver)
{
    private Action? _onTakenOver = onTakenOver;

    /// <summary>Ends the stream that holds the lease.</summary>
    public void TakeOver() => Volatile.Read(ref _onTakenOver)?.Invoke();

    /// <summary>The stream has gone; the lease is remembered longer than that and must not keep it.</summary>
    public void Leave() => Volatile.Write(ref _onTakenOver, null);
}
