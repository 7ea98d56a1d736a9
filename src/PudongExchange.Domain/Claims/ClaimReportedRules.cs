using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Claims;

/// <summary>Judges <see cref="ClaimReported"/>.</summary>
internal static class ClaimReportedRules
{
    public static void Judge(ClaimReported reported, Hearing hearing)
    {
        Structure(reported, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Claim>(reported.Claim) is { } known)
        {
            hearing.Settles(known.Known, Claim.ReportKey(reported.Claim), reported, "claim");
            return;
        }

        if (hearing.Existing<Policy>("policy", reported.Policy) is not { } policy)
            return;

        hearing.Link(reported.Policy);
        Plausibility(reported, policy, hearing);
    }

    private static void Structure(ClaimReported reported, Hearing hearing)
    {
        hearing.OwnName("claim", reported.Claim, Claim.Collection);
        hearing.OwnName("policy", reported.Policy, Policy.Collection);
        hearing.Number("report_number", reported.ReportNumber);
        var reportedAt = hearing.PastTime("report_time", reported.ReportTime);
        hearing.Value("reporter_kind", reported.ReporterKind);
        var lossAt = hearing.PastTime("loss_time", reported.LossTime);
        if (lossAt > reportedAt)
            hearing.Found(GeneralFindings.EndsBeforeStart, "report_time", "report_time", "loss_time");

        if (reported.LossTown.Length > 0)
            hearing.Town("loss_town", reported.LossTown);
        hearing.Text("loss_place", reported.LossPlace, maxLength: 200);
        hearing.Value("accident_type", reported.AccidentType);
        hearing.Value("accident_grade", reported.AccidentGrade);
        hearing.Casualties(reported.DeathCount, reported.SeriousInjuryCount, reported.MinorInjuryCount);
        hearing.Fen("reserve_fen", reported.ReserveFen);
        hearing.DistinctValues("work_activities", reported.WorkActivities);
    }

    private static void Plausibility(ClaimReported reported, Policy policy, Hearing hearing)
    {
        var lossOn = CivilDay.Of(reported.LossTime.ToDateTimeOffset());
        var reportedOn = CivilDay.Of(reported.ReportTime.ToDateTimeOffset());
        if (!policy.CoversOn(lossOn))
            hearing.Found(ClaimFindings.LossNotCovered, "loss_time", lossOn, policy.FirstDay, policy.LastDay);
        if (policy.BindOn > lossOn)
            hearing.Found(ClaimFindings.BoundAfterLoss, "loss_time", policy.BindOn, lossOn);
        if (hearing.DaysInForce(ParameterCatalogue.ClaimReportTime, lossOn) is { } within && reportedOn > lossOn.AddDays(within))
            hearing.Found(ClaimFindings.LossReportedLate, "report_time", lossOn, reportedOn, within);

        hearing.Grade(reported.AccidentGrade, reported.DeathCount, reported.SeriousInjuryCount);
    }
}
