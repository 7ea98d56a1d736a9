using PudongExchange.Contracts.Parameters.V1;

namespace PudongExchange.Domain.Parameters;

/// <summary>A value that the release knows, from a day on.</summary>
/// <param name="From">The first business day on which it holds.</param>
/// <param name="Value">The value, in the parameter's unit; 1 and 0 for a permission.</param>
/// <param name="Document">The law, order or decision.</param>
/// <param name="Clause">The article or clause; empty when the whole document says so.</param>
/// <param name="IsConfirmed">False when it rests on memory or on another place's practice.</param>
public sealed record BuiltInValue(DateOnly From, long Value, string Document, string Clause, bool IsConfirmed = true);

/// <summary>A number by which facts are judged: what it means, in what it is counted, and the values that the release knows.</summary>
/// <param name="Id">The last segment of its name.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Zh">What it is, in Chinese.</param>
/// <param name="En">What it is, in English.</param>
/// <param name="BuiltIn">The values of the release, by the day from which they hold; before the first there is none.</param>
public sealed record ParameterDefinition(string Id, ParameterUnit Unit, string Zh, string En, params IReadOnlyList<BuiltInValue> BuiltIn)
{
    /// <summary><c>parameters/{id}</c>, the record that holds what the office has stated.</summary>
    public string Name { get; } = $"{Parameter.Collection}/{Id}";

    /// <summary>True when the rules that read it know the enterprise's sector and town, so that values for some of them make sense.</summary>
    public bool IsBySectorAndTown { get; init; }

    /// <summary>The range of its values: what lies outside is a mistake of units.</summary>
    public (long Least, long Most) Range => Unit switch
    {
        ParameterUnit.Fen => (0, Judging.Checks.MaxFen),
        ParameterUnit.Ppm => (0, 1_000_000),
        ParameterUnit.Days => (1, 3_650),
        ParameterUnit.WorkingDays => (1, District.WorkingDays.MaxCount),
        ParameterUnit.Years => (1, 100),
        ParameterUnit.Permission => (0, 1),
        _ => throw new InvalidOperationException($"The unit {Unit} has no range."),
    };

    /// <summary>The release's value on a day; null when it has none for it.</summary>
    public BuiltInValue? BuiltInOn(DateOnly day)
    {
        for (var i = BuiltIn.Count - 1; i >= 0; i--)
        {
            if (BuiltIn[i].From <= day)
                return BuiltIn[i];
        }

        return null;
    }

    /// <summary>The value of a wire value when it is given in the parameter's unit; null when it is not.</summary>
    public long? Read(ParameterValue value) => (Unit, value.ValueCase) switch
    {
        (ParameterUnit.Fen, ParameterValue.ValueOneofCase.AmountFen) => value.AmountFen,
        (ParameterUnit.Ppm, ParameterValue.ValueOneofCase.RatioPpm) => value.RatioPpm,
        (ParameterUnit.Days, ParameterValue.ValueOneofCase.DayCount) => value.DayCount,
        (ParameterUnit.WorkingDays, ParameterValue.ValueOneofCase.WorkingDayCount) => value.WorkingDayCount,
        (ParameterUnit.Years, ParameterValue.ValueOneofCase.YearCount) => value.YearCount,
        (ParameterUnit.Permission, ParameterValue.ValueOneofCase.Allowed) => value.Allowed ? 1 : 0,
        _ => null,
    };

    public ParameterValue ToWire(long value) => Unit switch
    {
        ParameterUnit.Fen => new() { AmountFen = value },
        ParameterUnit.Ppm => new() { RatioPpm = (int)value },
        ParameterUnit.Days => new() { DayCount = (int)value },
        ParameterUnit.WorkingDays => new() { WorkingDayCount = (int)value },
        ParameterUnit.Years => new() { YearCount = (int)value },
        ParameterUnit.Permission => new() { Allowed = value != 0 },
        _ => throw new InvalidOperationException($"The unit {Unit} has no field."),
    };
}
