namespace PudongExchange.Server.Submissions;

/// <summary>The limits of the door, each with its reason.</summary>
public static class Limits
{
    /// <summary>The largest fact; the largest in use is below 8 KB, and Marten's binary rows stay within one page's overflow chain.</summary>
    public const int MaxFactBytes = 60_000;

    /// <summary>The longest name of a fact type; the longest in use is below 70.</summary>
    public const int MaxTypeNameLength = 200;

    /// <summary>Facts in one Submit: what a person or a small system sends at once; more belongs on a stream.</summary>
    public const int MaxSubmitFacts = 1000;

    /// <summary>Facts that one call adds up: a second or two of reading.</summary>
    public const int MaxReconciledFacts = 100_000;

    /// <summary>Facts of a stream on the way without an answer: enough to fill a batch while another is committed.</summary>
    public const int MaxInFlight = 1000;

    /// <summary>Bytes of a participant's facts that wait for the committer, over all its streams and calls: a few batches.</summary>
    public const int MaxWaitingBytes = 32 * 1024 * 1024;

    /// <summary>The largest message in bytes: a Submit of facts of usual size, far below what would strain the server.</summary>
    public const int MaxMessageBytes = 4 * 1024 * 1024;

    /// <summary>A stream with nothing to say frees its place.</summary>
    public static readonly TimeSpan MaxIdle = TimeSpan.FromMinutes(5);

    /// <summary>Streams end in good order now and then, so that nodes can be exchanged and load can move.</summary>
    public static readonly TimeSpan MaxStreamAge = TimeSpan.FromMinutes(15);

    /// <summary>How often an open stream's certificate is looked at again.</summary>
    public static readonly TimeSpan StandingInterval = TimeSpan.FromSeconds(2);
}
