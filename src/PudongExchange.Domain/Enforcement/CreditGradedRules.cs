using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Enforcement;

/// <summary>Judges <see cref="CreditGraded"/>.</summary>
internal static class CreditGradedRules
{
    public static void Judge(CreditGraded graded, Hearing hearing)
    {
        hearing.OwnName("credit_grade", graded.CreditGrade, CreditGrade.Collection);
        hearing.Subject(graded.Enterprise, graded.Town, graded.Sector);
        hearing.Value("level", graded.Level);
        hearing.GradedFor(graded.GradedDate, graded.FirstDate, graded.LastDate);
        hearing.Text("grading_basis", graded.GradingBasis, maxLength: 200);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<CreditGrade>(graded.CreditGrade) is { } known)
            hearing.Settles(known.Known, CreditGrade.Key(graded.CreditGrade), graded, "credit_grade");
        else
            hearing.OnRoster(graded.Enterprise);
    }
}
