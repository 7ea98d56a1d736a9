using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Coverage;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Hazards;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;

namespace PudongExchange.Domain.Enforcement;

/// <summary>Judges <see cref="PenaltyImposed"/>.</summary>
internal static class PenaltyImposedRules
{
    public static void Judge(PenaltyImposed imposed, Hearing hearing)
    {
        Structure(imposed, hearing);
        Cause(imposed, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Penalty>(imposed.Penalty) is { } known)
        {
            hearing.Settles(known.Known, Penalty.Key(imposed.Penalty), imposed, "penalty");
            return;
        }

        var decidedOn = imposed.DecisionDate.ToDay();
        Insurance(imposed, decidedOn, hearing);
        Publication(imposed, decidedOn, hearing);
        References(imposed, decidedOn, hearing);
    }

    private static void Structure(PenaltyImposed imposed, Hearing hearing)
    {
        hearing.OwnName("penalty", imposed.Penalty, Penalty.Collection);
        hearing.Subject(imposed.Enterprise, imposed.Town, imposed.Sector);
        hearing.Text("decision_number", imposed.DecisionNumber, maxLength: 100);
        var decidedOn = hearing.PastDate("decision_date", imposed.DecisionDate);
        hearing.NotEmpty("kinds", imposed.Kinds.Count);
        hearing.DistinctValues("kinds", imposed.Kinds);
        hearing.Value("legal_basis", imposed.LegalBasis);
        hearing.Text("legal_basis_text", imposed.LegalBasisText, maxLength: 200);
        if (imposed.LegalBasis == LegalBasis.WorkSafetyLaw109)
            hearing.Value("stage", imposed.Stage);
        else
            hearing.Empty("stage", imposed.Stage == PenaltyStage.Unspecified);

        if (imposed.Kinds.Contains(PenaltyKind.Fine))
            hearing.Fen("fine_fen", imposed.FineFen, min: 1);
        else
            hearing.Empty("fine_fen", imposed.FineFen == 0);

        hearing.Ordered("rectification_due_date", decidedOn, hearing.OptionalDate("rectification_due_date", imposed.RectificationDueDate), "decision_date");
        if (imposed.PublicationDate is not null)
            hearing.Ordered("publication_date", decidedOn, hearing.PastDate("publication_date", imposed.PublicationDate), "decision_date");
    }

    private static void Cause(PenaltyImposed imposed, Hearing hearing)
    {
        hearing.Value("grounds", imposed.Grounds);
        hearing.Text("grounds_text", imposed.GroundsText, maxLength: 500);
        if (imposed.Grounds != PenaltyGrounds.Hazard)
            hearing.Empty("hazard", imposed.Hazard.Length == 0);
        else if (imposed.Hazard.Length > 0)
            hearing.AnyonesName("hazard", imposed.Hazard, Hazard.Collection);

        if (imposed.Grounds != PenaltyGrounds.Accident)
            hearing.Empty("accident", imposed.Accident.Length == 0);
        else if (imposed.Accident.Length > 0)
            hearing.AnyonesName("accident", imposed.Accident, Accident.Collection);
    }

    /// <summary>What the roster and article 109 of 安全生产法 say about a penalty for not insuring.</summary>
    private static void Insurance(PenaltyImposed imposed, DateOnly decidedOn, Hearing hearing)
    {
        var enterprise = hearing.OnRoster(imposed.Enterprise);
        if (imposed.Grounds == PenaltyGrounds.NotInsured && enterprise is not null && !enterprise.MustBeInsuredOn(decidedOn))
            hearing.Found(EnforcementFindings.NotObliged, "grounds", decidedOn);

        if (imposed.LegalBasis != LegalBasis.WorkSafetyLaw109)
            return;

        if (imposed.Grounds != PenaltyGrounds.NotInsured)
            hearing.Found(EnforcementFindings.GroundsNotOfBasis, "grounds");

        if (hearing.FinesOfArticle109(imposed.Stage, decidedOn, PlaceOf(imposed)) is not { } fines)
            hearing.Found(EnforcementFindings.BasisNotInForce, "legal_basis", decidedOn);
        else if (!fines.Contains(imposed.FineFen))
            hearing.Found(EnforcementFindings.FineOutsideRange, "fine_fen", imposed.FineFen, fines.LeastFen, fines.MostFen);
    }

    // In a year whose working days are not known nothing is found; that it is not published yet is no finding either, as it may be tomorrow.
    private static void Publication(PenaltyImposed imposed, DateOnly decidedOn, Hearing hearing)
    {
        if (imposed.PublicationDate?.ToDay() is { } publishedOn
            && hearing.DaysInForce(ParameterCatalogue.PenaltyPublicationTime, decidedOn, PlaceOf(imposed)) is { } within
            && WorkingDays.After(decidedOn, within) is { } dueOn && publishedOn > dueOn)
            hearing.Found(EnforcementFindings.PublishedLate, "publication_date", publishedOn, within, dueOn, publishedOn.DayNumber - dueOn.DayNumber);
    }

    private static Place PlaceOf(PenaltyImposed imposed) => new(imposed.Sector, imposed.Town);

    /// <summary>
    /// The hazard or accident that the penalty is about. Another participant may have stated its day, and may be the one who is wrong, so
    /// a decision before it is watched.
    /// </summary>
    private static void References(PenaltyImposed imposed, DateOnly decidedOn, Hearing hearing)
    {
        if (imposed.Hazard.Length > 0 && hearing.HazardAt("hazard", imposed.Hazard, imposed.Enterprise) is { } hazard && decidedOn < hazard.FoundOn)
            hearing.Found(EnforcementFindings.DecidedBeforeCause, "decision_date", decidedOn, hazard.FoundOn);

        if (imposed.Accident.Length == 0 || AccidentInScope(imposed.Accident, hearing) is not { } accident)
            return;

        hearing.RestOn(imposed.Accident);
        if (accident.Enterprise != imposed.Enterprise)
            hearing.Found(EnforcementFindings.AccidentElsewhere, "accident", imposed.Accident);
        else if (decidedOn < accident.HappenedOn)
            hearing.Found(EnforcementFindings.DecidedBeforeCause, "decision_date", decidedOn, accident.HappenedOn);
    }

    /// <summary>The accident that the participant recorded itself or looks after; any other is answered as a missing one.</summary>
    private static Accident? AccidentInScope(string name, Hearing hearing)
    {
        if (hearing.Records.Find<Accident>(name) is { } accident
            && (hearing.IsOwn(name) || hearing.LooksAfter(accident.Enterprise, accident.Sector, accident.Town)))
            return accident;

        hearing.Found(GeneralFindings.RecordUnknown, "accident", name);
        return null;
    }
}
