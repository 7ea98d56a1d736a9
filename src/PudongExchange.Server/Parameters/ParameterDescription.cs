using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Parameters.V1;

namespace PudongExchange.Server.Parameters;

/// <summary>What is stated about a parameter, and what the release knows of it, for those who read it.</summary>
public static class ParameterDescription
{
    /// <summary>The place of a value that the law of the country gives.</summary>
    private const string WholeCountry = "100000";

    /// <summary>The parameters as they are before the office has set any.</summary>
    public static IReadOnlyDictionary<string, Wire.Parameter> BuiltIn { get; } =
        ParameterCatalogue.All.ToDictionary(definition => definition.Name, definition => new Wire.Parameter { Name = definition.Name, Unit = definition.Unit });

    private static readonly Dictionary<string, string[]> JudgedFacts = ParameterCatalogue.All.ToDictionary(
        definition => definition.Name,
        definition => FactCatalogue.All.Where(kind => kind.JudgedBy.Contains(definition)).Select(kind => kind.StoredName).ToArray());

    /// <summary>What the facts state, without what the release knows: that may change with the release, and no row with it.</summary>
    public static Wire.Parameter Describe(Wire.Parameter? parameter, Happened happened) => happened.Fact switch
    {
        ParameterSet set => With(parameter ?? BuiltIn[set.Parameter], set, happened.Index),
        _ => throw Stated.Impossible(happened, parameter?.Name),
    };

    /// <summary>The parameter whole, with the value in force on a day.</summary>
    public static Wire.Parameter On(Wire.Parameter parameter, DateOnly day)
    {
        var definition = Definition(parameter.Name);
        var whole = parameter.Clone();
        whole.DisplayName = definition.Zh;
        whole.Meaning = definition.En;
        whole.BySectorAndTown = definition.IsBySectorAndTown;
        whole.Settings.Clear();
        whole.Settings.Add(definition.BuiltIn.Select(value => Known(definition, value)));
        whole.Settings.Add(parameter.Settings);
        whole.EffectiveDate = CivilDay.ToWire(day);
        whole.InForce = whole.Settings.LastOrDefault(setting => HoldsForAll(setting, day));
        whole.JudgedFacts.Add(JudgedFacts[parameter.Name]);
        return whole;
    }

    private static ParameterDefinition Definition(string name) => ParameterCatalogue.Find(name)
        ?? throw new InvalidOperationException($"The log sets {name}, which the catalogue does not have.");

    private static Wire.Parameter With(Wire.Parameter parameter, ParameterSet set, long index)
    {
        var after = parameter.Clone();
        after.Settings.Add(new ParameterSetting
        {
            Value = set.Value,
            Sectors = { set.Sectors },
            Jurisdiction = set.Jurisdiction,
            FirstDate = set.FirstDate,
            LastDate = set.LastDate,
            SourceDocument = set.SourceDocument,
            SourceClause = set.SourceClause,
            Confirmed = true,
            SettingNumber = set.SettingNumber,
            Index = index,
        });
        return after;
    }

    private static ParameterSetting Known(ParameterDefinition definition, BuiltInValue value) => new()
    {
        Value = definition.ToWire(value.Value),
        Jurisdiction = WholeCountry,
        FirstDate = value.From == DateOnly.MinValue ? null : CivilDay.ToWire(value.From),
        SourceDocument = value.Document,
        SourceClause = value.Clause,
        Confirmed = value.IsConfirmed,
        BuiltIn = true,
    };

    private static bool HoldsForAll(ParameterSetting setting, DateOnly day) =>
        setting.Sectors.Count == 0 && Setting.IsEverywhere(setting.Jurisdiction)
        && (setting.FirstDate is not { } first || first.ToDay() <= day)
        && (setting.LastDate is not { } last || day <= last.ToDay());
}
