using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>Judges <see cref="HazardRefused"/>.</summary>
internal static class HazardRefusedRules
{
    public static void Judge(HazardRefused refused, Hearing hearing)
    {
        hearing.OwnName("hazard", refused.Hazard, Hazard.Collection);
        hearing.Number("refusal_number", refused.RefusalNumber);
        hearing.PastDate("refused_date", refused.RefusedDate);
        hearing.Value("evidence", refused.Evidence);
        hearing.Text("statement", refused.Statement, maxLength: 500);
        hearing.OptionalText("respondent_role", refused.RespondentRole, maxLength: 50);
        hearing.Digest("document_sha256", refused.DocumentSha256);

        if (!hearing.IsClean || hearing.Existing<Hazard>("hazard", refused.Hazard) is not { } hazard
            || hearing.Settles(hazard.Known, HazardSupervision.RefusalKey(refused.RefusalNumber), refused, "refusal_number")
            || !(hazard.ClosedOn is null ? hearing.IsUnderRectification(hazard) : hearing.WasOpen("refused_date", refused.RefusedDate.ToDay(), hazard)))
            return;

        var refusedOn = refused.RefusedDate.ToDay();
        hearing.NotBeforeFound("refused_date", refusedOn, hazard);
        if (hazard.NotifiedOn is not { } notifiedOn || refusedOn < notifiedOn)
            hearing.Found(HazardFindings.RefusedBeforeNotice, "refused_date", refusedOn);
    }
}
