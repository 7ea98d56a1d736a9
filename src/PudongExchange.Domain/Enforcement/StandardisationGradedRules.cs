using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;

namespace PudongExchange.Domain.Enforcement;

/// <summary>Judges <see cref="StandardisationGraded"/>.</summary>
internal static class StandardisationGradedRules
{
    public static void Judge(StandardisationGraded graded, Hearing hearing)
    {
        hearing.OwnName("standardisation", graded.Standardisation, Standardisation.Collection);
        hearing.Subject(graded.Enterprise, graded.Town, graded.Sector);
        hearing.Value("level", graded.Level);
        hearing.Text("certificate_number", graded.CertificateNumber, maxLength: 50);
        hearing.Text("grading_body", graded.GradingBody, maxLength: 100);
        hearing.GradedFor(graded.GradedDate, graded.FirstDate, graded.LastDate);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Standardisation>(graded.Standardisation) is { } known)
        {
            hearing.Settles(known.Known, Standardisation.Key(graded.Standardisation), graded, "standardisation");
            return;
        }

        hearing.OnRoster(graded.Enterprise);
        var lastOn = graded.LastDate.ToDay();
        if (hearing.InForce(ParameterCatalogue.StandardisationValidity, graded.GradedDate.ToDay(), new(graded.Sector, graded.Town)) is { } years
            && lastOn >= graded.FirstDate.ToDay().AddYears((int)years))
            hearing.Found(EnforcementFindings.ValidTooLong, "last_date", lastOn, years);
    }
}
