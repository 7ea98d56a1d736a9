namespace PudongExchange.Domain.Prevention;

/// <summary>
/// The numbers by which the rules of prevention tell what is implausible; all of them only warn. What a standard allows is a
/// dated parameter (<see cref="Parameters.ParameterCatalogue"/>).
/// </summary>
public static class PreventionParameters
{
    /// <summary>One visit does not go on for longer; unconfirmed, from practice.</summary>
    public static readonly TimeSpan LongestActivity = TimeSpan.FromHours(24);

    /// <summary>More hazards than this in one activity look like a mistyped number; unconfirmed.</summary>
    public const int MostHazards = 500;

    /// <summary>More people than this in one activity are a mistake.</summary>
    public const int MaxPeople = 1_000_000;
}
