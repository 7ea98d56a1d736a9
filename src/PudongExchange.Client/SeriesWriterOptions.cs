namespace PudongExchange.Client;

/// <summary>How a series is written.</summary>
public sealed record SeriesWriterOptions
{
    public static readonly SeriesWriterOptions Default = new();

    /// <summary>The most facts on the way without their answer; the exchange may allow fewer. At least 1.</summary>
    public int MaxInFlight { get; init; } = 1000;

    /// <summary>How long one attempt to open the series may take.</summary>
    public TimeSpan OpenPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to try before the series was ever open: a wrong address or certificate should show soon.</summary>
    public TimeSpan ConnectWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long to try after a break; an exchange that moves to another machine is back within minutes.</summary>
    public TimeSpan ReconnectWithin { get; init; } = TimeSpan.FromMinutes(10);

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
