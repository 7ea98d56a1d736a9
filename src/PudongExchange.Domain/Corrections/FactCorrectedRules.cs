using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Corrections;

/// <summary>Judges <see cref="FactCorrected"/>.</summary>
internal static class FactCorrectedRules
{
    private const string Field = "corrected_fact";

    public static void Judge(FactCorrected corrected, Hearing hearing)
    {
        hearing.Naming(corrected.Record, corrected.Index, corrected.FactSha256, corrected.Reason, corrected.Explanation);
        hearing.IsGiven(Field, corrected.CorrectedFact);
        if (!hearing.IsClean)
            return;

        var facts = hearing.Records.HistoriesOf([corrected.Record])[corrected.Record];
        var history = RecordHistory.Of(facts.Select(fact => fact.Happened));
        if (hearing.Named(corrected, corrected.Index, corrected.FactSha256, facts, history) is not { Standing: { } standing } place
            || !hearing.IsClean || Wording(corrected, standing, hearing) is not { } wording)
            return;

        var rehearing = new Rehearing(hearing, corrected.Record, history, place);
        rehearing.Judge(wording, Field);

        // The log gives the correction an index after every other; until then its place alone is known.
        if (hearing.IsClean)
            rehearing.Check(new Happened(wording.Fact!, long.MaxValue, hearing.Now, hearing.Participant.ResourceName));
    }

    /// <summary>The new wording, when it may stand in the place of the old one.</summary>
    private static Statement? Wording(FactCorrected corrected, Happened standing, Hearing hearing)
    {
        var typeName = RecordHistory.TypeNameOf(corrected);
        if (typeName != standing.Fact.Descriptor.FullName)
        {
            hearing.Found(CorrectionFindings.CorrectedAsOtherType, Field, standing.Fact.Descriptor.Name);
            return null;
        }

        var wording = Statement.Read(typeName, corrected.CorrectedFact.Value.Span);
        if (wording.Fact is null)
            hearing.Found(GeneralFindings.Unreadable, Field, standing.Fact.Descriptor.Name);
        else if (wording.HasUnknownFields)
            hearing.Found(GeneralFindings.UnknownFields, Field);
        else if (wording.Record != corrected.Record)
            hearing.Found(CorrectionFindings.CorrectedAsOtherRecord, Field);
        else if (FactDigest.Of(wording.Fact) == FactDigest.Of(standing.Fact))
            hearing.Found(CorrectionFindings.CorrectionChangesNothing, Field, standing.Index);

        return hearing.IsClean ? wording : null;
    }
}
