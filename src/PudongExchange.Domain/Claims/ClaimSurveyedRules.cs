using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Hazards;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Claims;

/// <summary>Judges <see cref="ClaimSurveyed"/>.</summary>
internal static class ClaimSurveyedRules
{
    public static void Judge(ClaimSurveyed surveyed, Hearing hearing)
    {
        Structure(surveyed, hearing);
        Findings(surveyed, hearing);
        if (!hearing.IsClean || hearing.Existing<Claim>("claim", surveyed.Claim) is not { } claim
            || hearing.Settles(claim.Known, Claim.SurveyKey(surveyed.SurveyNumber), surveyed, "survey_number"))
            return;

        var day = CivilDay.Of(surveyed.SurveyTime.ToDateTimeOffset());
        if (!hearing.WentOn("survey_time", day, claim))
            return;

        hearing.AfterReport("survey_time", day, claim);
        hearing.AfterReopening("survey_time", day, claim);
        if (surveyed.EvidenceSha256S.Count == 0)
            hearing.Found(ClaimStepFindings.NoEvidenceOfSurvey, "evidence_sha256s");
    }

    private static void Structure(ClaimSurveyed surveyed, Hearing hearing)
    {
        hearing.OwnName("claim", surveyed.Claim, Claim.Collection);
        hearing.Number("survey_number", surveyed.SurveyNumber);
        hearing.PastTime("survey_time", surveyed.SurveyTime);
        hearing.Value("method", surveyed.Method);
        hearing.Value("surveyor_kind", surveyed.SurveyorKind);
        if (surveyed.SurveyorKind == SurveyorKind.InsurerStaff)
            hearing.Empty("surveyor_uscc", surveyed.SurveyorUscc.Length == 0);
        else if (surveyed.SurveyorKind == SurveyorKind.LossAdjuster || surveyed.SurveyorUscc.Length > 0)
            hearing.Uscc("surveyor_uscc", surveyed.SurveyorUscc);

        hearing.NotEmpty("surveyor_refs", surveyed.SurveyorRefs.Count);
        hearing.DistinctList("surveyor_refs", surveyed.SurveyorRefs, ClaimParameters.MaxSurveyors);
        for (var i = 0; i < surveyed.SurveyorRefs.Count && i < ClaimParameters.MaxSurveyors; i++)
            hearing.NumberOfAPerson($"surveyor_refs[{i}]", surveyed.SurveyorRefs[i]);

        hearing.Text("place", surveyed.Place, maxLength: 200);
    }

    private static void Findings(ClaimSurveyed surveyed, Hearing hearing)
    {
        hearing.Text("cause", surveyed.Cause, ClaimParameters.MaxExplanation);
        hearing.OptionalValue("accident_type", surveyed.AccidentType);
        hearing.Value("cover_opinion", surveyed.CoverOpinion);
        hearing.Fen("estimate_fen", surveyed.EstimateFen);
        hearing.DistinctDigests("evidence_sha256s", surveyed.EvidenceSha256S, ClaimParameters.MaxEvidence);
        hearing.InRange("hazard_count", surveyed.HazardCount, surveyed.Hazards.Count, ClaimParameters.MaxSurveyedHazards);

        // Hazards may be stated after the survey that found them, so their names are hints and nothing is looked up.
        hearing.DistinctList("hazards", surveyed.Hazards, ClaimParameters.MaxNamedHazards);
        for (var i = 0; i < surveyed.Hazards.Count && i < ClaimParameters.MaxNamedHazards; i++)
            hearing.OwnName($"hazards[{i}]", surveyed.Hazards[i], Hazard.Collection);
    }
}
