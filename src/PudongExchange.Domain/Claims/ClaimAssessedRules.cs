using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Claims;

/// <summary>Judges <see cref="ClaimAssessed"/>.</summary>
internal static class ClaimAssessedRules
{
    public static void Judge(ClaimAssessed assessed, Hearing hearing)
    {
        Structure(assessed, hearing);
        if (!hearing.IsClean || hearing.Existing<Claim>("claim", assessed.Claim) is not { } claim
            || hearing.Settles(claim.Known, Claim.AssessmentKey(assessed.AssessmentNumber), assessed, "assessment_number")
            || !hearing.GoesOn(claim))
            return;

        if (claim.RegistrationNumber.Length > 0 && claim.RegistrationNumber != assessed.RegistrationNumber)
            hearing.Found(ClaimFindings.RegistrationChanged, "registration_number", claim.RegistrationNumber);

        Days(assessed, claim, hearing);
        Limits(assessed, claim, hearing);
        hearing.Grade(assessed.AccidentGrade, assessed.DeathCount, assessed.SeriousInjuryCount);
    }

    private static void Structure(ClaimAssessed assessed, Hearing hearing)
    {
        hearing.OwnName("claim", assessed.Claim, Claim.Collection);
        hearing.Number("assessment_number", assessed.AssessmentNumber);
        hearing.Number("registration_number", assessed.RegistrationNumber);
        var assessedOn = hearing.PastDate("assessment_date", assessed.AssessmentDate);
        var completeOn = hearing.OptionalDate("documents_complete_date", assessed.DocumentsCompleteDate);
        hearing.Ordered("assessment_date", completeOn, assessedOn, "documents_complete_date");
        if (assessed.AgreementDate is { } agreement)
            hearing.Ordered("agreement_date", assessedOn, hearing.PastDate("agreement_date", agreement), "assessment_date");

        hearing.Value("accident_grade", assessed.AccidentGrade);
        hearing.Casualties(assessed.DeathCount, assessed.SeriousInjuryCount, assessed.MinorInjuryCount);

        hearing.AtMost("losses", assessed.Losses.Count, ClaimParameters.MaxLosses);
        for (var i = 0; i < assessed.Losses.Count && i < ClaimParameters.MaxLosses; i++)
            Structure(assessed.Losses[i], $"losses[{i}]", hearing);
    }

    private static void Structure(AssessedLoss loss, string field, Hearing hearing)
    {
        hearing.Value($"{field}.kind", loss.Kind);
        hearing.Victim($"{field}.victim_ref", loss.Kind, loss.VictimRef);
        if (loss.Kind == LossKind.Disability)
            hearing.InRange($"{field}.disability_grade", loss.DisabilityGrade, 1, 10);
        else
            hearing.Empty($"{field}.disability_grade", loss.DisabilityGrade == 0);

        hearing.Fen($"{field}.claimed_fen", loss.ClaimedFen);
        hearing.InRange($"{field}.assessed_fen", loss.AssessedFen, 0, Math.Max(0, loss.ClaimedFen));
    }

    private static void Days(ClaimAssessed assessed, Claim claim, Hearing hearing)
    {
        var assessedOn = assessed.AssessmentDate.ToDay();
        if (assessedOn < claim.LossOn)
            hearing.Found(ClaimFindings.BeforeLoss, "assessment_date", assessedOn, claim.LossOn);
        if (assessedOn < claim.Assessment?.On)
            hearing.Found(ClaimFindings.AssessedBackwards, "assessment_date", assessedOn, claim.Assessment.On);

        if (assessedOn < claim.RegisteredOn)
            hearing.Found(ClaimStepFindings.BeforeRegistration, "assessment_date", assessedOn, claim.RegisteredOn);
        hearing.AfterReopening("assessment_date", assessedOn, claim);

        // The clock runs to the first assessment with complete documents; a later one amends it in its own time.
        if (assessed.DocumentsCompleteDate?.ToDay() is { } completeOn && claim.Assessment?.DocumentsCompleteOn is null
            && hearing.DaysInForce(ParameterCatalogue.ClaimAssessmentTime, completeOn) is { } within && assessedOn > completeOn.AddDays(within))
            hearing.Found(ClaimFindings.AssessedLate, "assessment_date", completeOn, assessedOn, within);
    }

    private static void Limits(ClaimAssessed assessed, Claim claim, Hearing hearing)
    {
        if (hearing.Existing<Policy>("claim", claim.Policy) is not { } policy)
            return;

        var limits = policy.Limits.On(claim.LossOn);
        foreach (var victim in assessed.Losses.Where(loss => Loss.IsAboutPerson(loss.Kind)).GroupBy(loss => loss.VictimRef))
        {
            var deathFen = victim.Where(loss => Loss.IsDeathOrDisability(loss.Kind)).Sum(loss => loss.AssessedFen);
            if (deathFen > limits.DeathPerPersonFen)
                hearing.Found(ClaimFindings.BeyondPersonLimit, "losses", deathFen, limits.DeathPerPersonFen);

            var medicalFen = victim.Where(loss => loss.Kind == LossKind.Medical).Sum(loss => loss.AssessedFen);
            if (medicalFen > limits.MedicalPerPersonFen)
                hearing.Found(ClaimFindings.BeyondPersonLimit, "losses", medicalFen, limits.MedicalPerPersonFen);
        }

        // More than the policy pays for one event may be assessed while it is being settled; it cannot be paid.
        var totalFen = assessed.Losses.Sum(loss => loss.AssessedFen);
        if (totalFen > limits.PerEventFen)
            hearing.Found(ClaimFindings.AssessedBeyondEventLimit, "losses", totalFen, limits.PerEventFen);
        if (totalFen < claim.PaidFen)
            hearing.Found(ClaimFindings.AssessedBelowPaid, "losses", totalFen, claim.PaidFen);
    }
}
