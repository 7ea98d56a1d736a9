using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Client;

/// <summary>How a series is written.</summary>
public sealed record SeriesWriterOptions
{
    /// <summary>The defaults of each option.</summary>
    public static readonly SeriesWriterOptions Default = new();

    /// <summary>The most facts on the way without their answer; the exchange may allow fewer. At least 1.</summary>
    public int MaxInFlight { get; init; } = 1000;

    /// <summary>
    /// Up to which offset the caller has the answers, when it keeps them: those that an earlier process missed are read back and reported like any
    /// other. When not set, what is recorded already is of no interest.
    /// </summary>
    public long? AnsweredUntil { get; init; }

    /// <summary>
    /// The receipt of the fact before <see cref="AnsweredUntil"/>, when the caller kept it. The exchange must still give the same; then what is before it
    /// is not compared again, because each entry commits to all before it.
    /// </summary>
    public Receipt? LastReceipt { get; init; }

    /// <summary>The first offset that the source can give; facts before it are not compared.</summary>
    public long FirstOffset { get; init; }

    /// <summary>How long one attempt to open the series may take.</summary>
    public TimeSpan OpenPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to try before the series was ever open: a wrong address or certificate should show soon.</summary>
    public TimeSpan ConnectWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long to try after a break; an exchange that moves to another machine is back within minutes. <see cref="TimeSpan.MaxValue"/> for a service that
    /// never gives up.
    /// </summary>
    public TimeSpan ReconnectWithin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What patience is measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
