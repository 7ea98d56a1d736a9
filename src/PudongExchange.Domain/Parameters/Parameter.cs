using System.Collections.Immutable;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Parameters;

/// <summary>What the office has stated about a parameter, up to an index of the log.</summary>
public sealed record Parameter
{
    private Parameter()
    {
    }

    /// <summary>The collection segment of parameters' names.</summary>
    public const string Collection = "parameters";

    /// <summary><c>parameters/{id}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The values stated, in the order of the log.</summary>
    public ImmutableList<Setting> Settings { get; init; } = [];

    public KnownFacts Known { get; init; } = KnownFacts.None;

    /// <summary>The value stated last of those that hold for a fact on its business day; null when none does.</summary>
    public Setting? On(DateOnly day, Place place)
    {
        for (var i = Settings.Count - 1; i >= 0; i--)
        {
            if (Settings[i].HoldsFor(day, place))
                return Settings[i];
        }

        return null;
    }

    public static Parameter Evolve(Parameter? parameter, Happened happened) => happened.Fact switch
    {
        ParameterSet set => (parameter ?? new() { Name = set.Parameter }).With(set, happened),
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(parameter is null ? "an empty stream" : parameter.Name)}."),
    };

    internal static string SettingKey(string number) => $"setting/{number}";

    private Parameter With(ParameterSet set, Happened happened)
    {
        var definition = ParameterCatalogue.Find(set.Parameter)
            ?? throw new InvalidOperationException($"The log sets {set.Parameter} at index {happened.Index}, which the catalogue does not have.");
        var value = definition.Read(set.Value)
            ?? throw new InvalidOperationException($"The log sets {set.Parameter} at index {happened.Index} in another unit than {definition.Unit}.");
        var setting = new Setting(value, [.. set.Sectors], set.Jurisdiction, set.FirstDate.ToDay(), set.LastDate?.ToDay());
        return this with { Settings = Settings.Add(setting), Known = Known.With(SettingKey(set.SettingNumber), happened) };
    }
}
