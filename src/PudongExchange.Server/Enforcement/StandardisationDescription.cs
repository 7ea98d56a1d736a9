using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

/// <summary>What the fact about a level of standardisation says, for those who read it.</summary>
public static class StandardisationDescription
{
    public static Standardisation Describe(Standardisation? standardisation, Happened happened) => (standardisation, happened.Fact) switch
    {
        (null, StandardisationGraded graded) => Graded(graded),
        _ => throw Stated.Impossible(happened, standardisation?.Name),
    };

    private static Standardisation Graded(StandardisationGraded graded) => new()
    {
        Name = graded.Standardisation,
        Authority = Stated.OwnerOf(graded.Standardisation),
        Enterprise = graded.Enterprise,
        Town = graded.Town,
        Sector = graded.Sector,
        Level = graded.Level,
        CertificateNumber = graded.CertificateNumber,
        GradingBody = graded.GradingBody,
        GradedDate = graded.GradedDate,
        FirstDate = graded.FirstDate,
        LastDate = graded.LastDate,
    };
}
