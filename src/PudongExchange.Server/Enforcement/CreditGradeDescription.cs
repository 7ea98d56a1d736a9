using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

/// <summary>What the fact about a grade of credit says, for those who read it.</summary>
public static class CreditGradeDescription
{
    public static CreditGrade Describe(CreditGrade? grade, Happened happened) => (grade, happened.Fact) switch
    {
        (null, CreditGraded graded) => Graded(graded),
        _ => throw Stated.Impossible(happened, grade?.Name),
    };

    private static CreditGrade Graded(CreditGraded graded) => new()
    {
        Name = graded.CreditGrade,
        Authority = Stated.OwnerOf(graded.CreditGrade),
        Enterprise = graded.Enterprise,
        Town = graded.Town,
        Sector = graded.Sector,
        Level = graded.Level,
        SeriouslyDishonest = graded.SeriouslyDishonest,
        GradedDate = graded.GradedDate,
        FirstDate = graded.FirstDate,
        LastDate = graded.LastDate,
        GradingBasis = graded.GradingBasis,
    };
}
