using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Hazards;

/// <summary>Judges <see cref="HazardWithdrawn"/>. A hazard is withdrawn once, so its name is the number.</summary>
internal static class HazardWithdrawnRules
{
    public static void Judge(HazardWithdrawn withdrawn, Hearing hearing)
    {
        Structure(withdrawn, hearing);
        if (!hearing.IsClean || hearing.Existing<Hazard>("hazard", withdrawn.Hazard) is not { } hazard
            || hearing.IsRepetition(hazard.Known, HazardSupervision.WithdrawalKey, withdrawn)
            || !hearing.IsOpen(hazard))
            return;

        hearing.NotBeforeFound("withdrawn_date", withdrawn.WithdrawnDate.ToDay(), hazard);
        if (hazard.Listings.Values.FirstOrDefault() is { } listing)
            hearing.Found(HazardFindings.WithdrawnWhileListed, "hazard", listing.Number);
        else if (hazard.IsKnownToAuthorities)
            hearing.Found(HazardFindings.WithdrawnUnderSupervision, "hazard");

        if (withdrawn.Reason == WithdrawalReason.Duplicate)
            Original(withdrawn, hazard, hearing);
        else if (hazard.IsMajor && hearing.IsClean)
            hearing.Found(HazardFindings.MajorWithdrawn, "hazard");
    }

    private static void Structure(HazardWithdrawn withdrawn, Hearing hearing)
    {
        hearing.OwnName("hazard", withdrawn.Hazard, Hazard.Collection);
        hearing.PastDate("withdrawn_date", withdrawn.WithdrawnDate);
        hearing.Value("reason", withdrawn.Reason);
        if (withdrawn.Reason != WithdrawalReason.Duplicate)
            hearing.Empty("duplicate_of", withdrawn.DuplicateOf.Length == 0);
        else if (hearing.Participant.Role == Role.Insurer)
            hearing.OwnName("duplicate_of", withdrawn.DuplicateOf, Hazard.Collection);
        else
            hearing.AnyonesName("duplicate_of", withdrawn.DuplicateOf, Hazard.Collection);

        hearing.Text("explanation", withdrawn.Explanation, maxLength: 500);
    }

    private static void Original(HazardWithdrawn withdrawn, Hazard hazard, Hearing hearing)
    {
        if (withdrawn.DuplicateOf == withdrawn.Hazard)
        {
            hearing.Found(HazardFindings.DuplicateOfItself, "duplicate_of");
            return;
        }

        var original = hearing.Participant.Role == Role.Insurer
            ? hearing.Existing<Hazard>("duplicate_of", withdrawn.DuplicateOf)
            : hearing.Supervised("duplicate_of", withdrawn.DuplicateOf);
        if (original is null)
            return;

        hearing.RestOn(withdrawn.DuplicateOf);
        if (original.Enterprise != hazard.Enterprise)
            hearing.Found(HazardFindings.DuplicateOfAnother, "duplicate_of", withdrawn.DuplicateOf);
        if (original.WithdrawnOn is { } withdrawnOn)
            hearing.Found(HazardFindings.DuplicateOfWithdrawn, "duplicate_of", withdrawnOn);
        if (original.ClosedOn < hazard.FoundOn)
            hearing.Found(HazardFindings.DuplicateOfClosed, "duplicate_of", original.ClosedOn!, hazard.FoundOn);
        if (hazard.IsMajor && !original.IsMajor && hearing.IsClean)
            hearing.Found(HazardFindings.MajorWithdrawn, "duplicate_of");
    }
}
