using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

/// <summary>What the fact about a penalty says, for those who read it.</summary>
public static class PenaltyDescription
{
    public static Penalty Describe(Penalty? penalty, Happened happened) => (penalty, happened.Fact) switch
    {
        (null, PenaltyImposed imposed) => Imposed(imposed),
        _ => throw Stated.Impossible(happened, penalty?.Name),
    };

    private static Penalty Imposed(PenaltyImposed imposed) => new()
    {
        Name = imposed.Penalty,
        Authority = Stated.OwnerOf(imposed.Penalty),
        Enterprise = imposed.Enterprise,
        Town = imposed.Town,
        Sector = imposed.Sector,
        DecisionNumber = imposed.DecisionNumber,
        DecisionDate = imposed.DecisionDate,
        Kinds = { imposed.Kinds },
        LegalBasis = imposed.LegalBasis,
        LegalBasisText = imposed.LegalBasisText,
        Stage = imposed.Stage,
        FineFen = imposed.FineFen,
        RectificationDueDate = imposed.RectificationDueDate,
        PublicationDate = imposed.PublicationDate,
        Grounds = imposed.Grounds,
        GroundsText = imposed.GroundsText,
        Hazard = imposed.Hazard,
        Accident = imposed.Accident,
    };
}
