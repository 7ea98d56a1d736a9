namespace PudongExchange.Domain.Prevention;

/// <summary>
/// The numbers that the rules of prevention read. All of them only warn: they tell what is implausible, and what a standard
/// allows where it says so.
/// </summary>
public static class PreventionParameters
{
    /// <summary>One visit does not go on for longer; unconfirmed, from practice.</summary>
    public static readonly TimeSpan LongestActivity = TimeSpan.FromHours(24);

    /// <summary>More hazards than this in one activity look like a mistyped number; unconfirmed.</summary>
    public const int MostHazards = 500;

    /// <summary>
    /// By how many days the answer to a complaint may be put off, AQ 9010-2019 clause 6, in force since 2020-02-01. Counted as civil
    /// days; whether the clause means working days is unconfirmed.
    /// </summary>
    public const int LongestExtensionDays = 30;

    /// <summary>More people than this in one activity are a mistake.</summary>
    public const int MaxPeople = 1_000_000;
}
