using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Claims;

/// <summary>Judges <see cref="ClaimRegistered"/>.</summary>
internal static class ClaimRegisteredRules
{
    public static void Judge(ClaimRegistered registered, Hearing hearing)
    {
        Structure(registered, hearing);
        if (!hearing.IsClean || hearing.Existing<Claim>("claim", registered.Claim) is not { } claim || IsKnown(registered, claim, hearing))
            return;

        var day = registered.RegistrationDate.ToDay();
        var isAccepted = registered.NotAcceptedReason == NotAcceptedReason.Unspecified;
        if (!(isAccepted ? MayBeRegistered(day, claim, hearing) : hearing.GoesOn(claim)))
            return;

        hearing.AfterReport("registration_date", day, claim);
        if (isAccepted)
            Number(registered, day, claim, hearing);
        else
            NotAccepted(claim, hearing);
    }

    private static void Structure(ClaimRegistered registered, Hearing hearing)
    {
        hearing.OwnName("claim", registered.Claim, Claim.Collection);
        hearing.PastDate("registration_date", registered.RegistrationDate);
        hearing.OptionalValue("not_accepted_reason", registered.NotAcceptedReason);
        if (registered.NotAcceptedReason == NotAcceptedReason.Unspecified)
        {
            hearing.Number("registration_number", registered.RegistrationNumber);
            hearing.Empty("explanation", registered.Explanation.Length == 0);
            hearing.Fen("estimate_fen", registered.EstimateFen);
            return;
        }

        hearing.Empty("registration_number", registered.RegistrationNumber.Length == 0);
        hearing.Empty("estimate_fen", registered.EstimateFen == 0);
        hearing.Explanation(registered.Explanation, registered.NotAcceptedReason == NotAcceptedReason.Other, ClaimParameters.MaxExplanation);
    }

    // A decision not to accept has no number of its own that another could contradict.
    private static bool IsKnown(ClaimRegistered registered, Claim claim, Hearing hearing) =>
        registered.RegistrationNumber.Length > 0
            ? hearing.Settles(claim.Known, Claim.RegistrationKey(registered), registered, "registration_number")
            : hearing.IsRepetition(claim.Known, Claim.RegistrationKey(registered), registered);

    // A claim that was turned away is registered by a decision of a later day, or after a reopening.
    private static bool MayBeRegistered(DateOnly day, Claim claim, Hearing hearing) =>
        claim.NotAcceptedOn is null ? hearing.WentOn("registration_date", day, claim) : hearing.MayBeRegistered(claim);

    private static void Number(ClaimRegistered registered, DateOnly day, Claim claim, Hearing hearing)
    {
        if (claim.RegistrationNumber.Length > 0 && claim.RegistrationNumber != registered.RegistrationNumber)
            hearing.Found(ClaimFindings.RegistrationChanged, "registration_number", claim.RegistrationNumber);
        if (claim.Assessment?.On is { } assessedOn && assessedOn < day)
            hearing.Found(ClaimStepFindings.BeforeRegistration, "registration_date", assessedOn, day);
    }

    private static void NotAccepted(Claim claim, Hearing hearing)
    {
        if (claim.RegistrationNumber.Length > 0)
            hearing.Found(ClaimStepFindings.AlreadyRegistered, "not_accepted_reason", claim.RegistrationNumber);
        else
            hearing.NothingPaid("not_accepted_reason", claim);
    }
}
