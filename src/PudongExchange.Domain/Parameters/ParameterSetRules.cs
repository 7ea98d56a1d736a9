using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Parameters;

/// <summary>Judges <see cref="ParameterSet"/>.</summary>
internal static class ParameterSetRules
{
    public static void Judge(ParameterSet set, Hearing hearing)
    {
        if (Definition(set.Parameter, hearing) is { } definition)
            Value(set, definition, hearing);
        Structure(set, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Parameter>(set.Parameter) is { } known
            && hearing.Settles(known.Known, Parameter.SettingKey(set.SettingNumber), set, "setting_number"))
            return;

        var firstDay = set.FirstDate.ToDay();
        if (firstDay < hearing.Today)
            hearing.Found(ParameterFindings.SetForThePast, "first_date", firstDay);
    }

    private static ParameterDefinition? Definition(string name, Hearing hearing)
    {
        if (name.Length == 0)
            hearing.Found(GeneralFindings.Required, "parameter");
        else if (RecordName.Parse(name) is not { Owner: "", Collection: Parameter.Collection })
            hearing.Found(GeneralFindings.BadName, "parameter", $"{Parameter.Collection}/{{parameter}}");
        else if (ParameterCatalogue.Find(name) is { } definition)
            return definition;
        else
            hearing.Found(ParameterFindings.UnknownParameter, "parameter", name);

        return null;
    }

    private static void Value(ParameterSet set, ParameterDefinition definition, Hearing hearing)
    {
        if (!hearing.IsGiven("value", set.Value))
            return;

        if (definition.Read(set.Value) is { } value)
            hearing.InRange("value", value, definition.Range.Least, definition.Range.Most);
        else
            hearing.Found(ParameterFindings.WrongUnit, "value", definition.Unit);

        if (definition.IsBySectorAndTown)
            return;

        if (set.Sectors.Count > 0)
            hearing.Found(ParameterFindings.NotBySectorAndTown, "sectors");
        if (Towns.IsTown(set.Jurisdiction))
            hearing.Found(ParameterFindings.NotBySectorAndTown, "jurisdiction");
    }

    private static void Structure(ParameterSet set, Hearing hearing)
    {
        hearing.Number("setting_number", set.SettingNumber);
        hearing.DistinctValues("sectors", set.Sectors);
        if (set.Jurisdiction.Length == 0)
            hearing.Found(GeneralFindings.Required, "jurisdiction");
        else if (!Setting.IsJurisdiction(set.Jurisdiction))
            hearing.Found(ParameterFindings.UnknownJurisdiction, "jurisdiction");

        hearing.Ordered("last_date", hearing.Date("first_date", set.FirstDate), hearing.OptionalDate("last_date", set.LastDate), "first_date");
        hearing.Text("source_document", set.SourceDocument, maxLength: 200);
        hearing.OptionalText("source_clause", set.SourceClause, maxLength: 100);
        if (!set.DocumentSha256.IsEmpty)
            hearing.Digest("document_sha256", set.DocumentSha256);
    }
}
