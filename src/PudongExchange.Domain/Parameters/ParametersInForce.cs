using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Parameters;

/// <summary>How rules look up what they judge by: the record of the parameter, like any other record, and then the release.</summary>
internal static class ParametersInForce
{
    /// <summary>
    /// The value on a business day, as known in the log before this fact; null when none is in force, and then there is nothing
    /// to hold the fact against. A kind of fact lists what it reads so in <see cref="FactKind.JudgedBy"/>.
    /// </summary>
    public static long? InForce(this Hearing hearing, ParameterDefinition definition, DateOnly day, Place place = default) =>
        hearing.Records.Find<Parameter>(definition.Name)?.On(day, place)?.Value ?? definition.BuiltInOn(day)?.Value;

    /// <summary>The same for a number of days, which is far below what an <see cref="int"/> holds.</summary>
    public static int? DaysInForce(this Hearing hearing, ParameterDefinition definition, DateOnly day, Place place = default) =>
        (int?)hearing.InForce(definition, day, place);
}
