using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;

namespace PudongExchange.Server.Hazards;

/// <summary>What the facts beside its rectification make of a hazard. Each takes a hazard of its own to change.</summary>
internal static class SupervisionDescription
{
    public static Hazard Extended(Hazard hazard, HazardExtended extended)
    {
        hazard.ExtensionCount++;
        hazard.Extension = new()
        {
            ExtensionNumber = extended.ExtensionNumber,
            ApprovedDate = extended.ApprovedDate,
            PreviousDueDate = hazard.DueDate,
            NewDueDate = extended.NewDueDate,
            Approver = extended.Approver,
            Reason = extended.Reason,
        };
        hazard.DueDate = extended.NewDueDate;
        return hazard;
    }

    public static Hazard Refused(Hazard hazard, HazardRefused refused)
    {
        hazard.RefusalCount++;
        hazard.Refusal = new()
        {
            RefusalNumber = refused.RefusalNumber,
            RefusedDate = refused.RefusedDate,
            Evidence = refused.Evidence,
            Statement = refused.Statement,
        };
        return Moved(hazard, HazardState.Refused);
    }

    public static Hazard Escalated(Hazard hazard, HazardEscalated escalated)
    {
        hazard.EscalationCount++;
        hazard.Escalation = new()
        {
            EscalationNumber = escalated.EscalationNumber,
            EscalatedDate = escalated.EscalatedDate,
            Department = escalated.Department,
            Grounds = { escalated.Grounds },
        };
        return Moved(hazard, HazardState.Escalated);
    }

    /// <summary>An authority's newer listing takes the place of its earlier one, which has ended.</summary>
    public static Hazard Listed(Hazard hazard, HazardListed listed, string statedBy)
    {
        var kept = hazard.Listings.Where(listing => listing.ListedBy != statedBy).Append(new()
        {
            ListedBy = statedBy,
            ListingNumber = listed.ListingNumber,
            ListedDate = listed.ListedDate,
            Level = listed.Level,
            ListingBody = listed.ListingBody,
            DueDate = listed.DueDate,
            PublishedDate = listed.PublishedDate,
        }).OrderBy(listing => listing.ListedBy, StringComparer.Ordinal).ToList();
        hazard.Listings.Clear();
        hazard.Listings.Add(kept);
        hazard.ListingState = ListingState.Listed;
        hazard.DueDate = listed.DueDate;
        return Moved(hazard, HazardState.Listed);
    }

    /// <summary>The hazard after a delisting; null when that authority has no listing in force.</summary>
    public static Hazard? Delisted(Hazard hazard, HazardDelisted delisted, string statedBy)
    {
        if (hazard.Listings.FirstOrDefault(one => one.ListedBy == statedBy && one.DelistedDate is null) is not { } listing)
            return null;

        listing.DelistedDate = delisted.DelistedDate;
        listing.DelistingNumber = delisted.DelistingNumber;
        listing.DelistingBasis = delisted.Basis;
        if (hazard.Listings.Any(other => other.DelistedDate is null))
            return hazard;

        hazard.ListingState = ListingState.Delisted;
        if (hazard.PassedDate is not { } passedDate)
            return Moved(hazard, HazardState.Delisted);

        hazard.State = HazardState.Closed;
        hazard.ClosedDate = passedDate.ToDay() > delisted.DelistedDate.ToDay() ? passedDate : delisted.DelistedDate;
        hazard.PassedDate = null;
        return hazard;
    }

    public static Hazard Transferred(Hazard hazard, HazardTransferred transferred, string statedBy)
    {
        hazard.TransferCount++;
        hazard.Transfer = new()
        {
            TransferredBy = statedBy,
            TransferNumber = transferred.TransferNumber,
            TransferredDate = transferred.TransferredDate,
            EnforcingBody = transferred.EnforcingBody,
            Ground = transferred.Ground,
            LegalBasis = transferred.LegalBasis,
        };
        return Moved(hazard, HazardState.Transferred);
    }

    public static Hazard Withdrawn(Hazard hazard, HazardWithdrawn withdrawn)
    {
        hazard.State = HazardState.Withdrawn;
        hazard.PassedDate = null;
        hazard.Withdrawal = new()
        {
            WithdrawnDate = withdrawn.WithdrawnDate,
            Reason = withdrawn.Reason,
            DuplicateOf = withdrawn.DuplicateOf,
            Explanation = withdrawn.Explanation,
        };
        return hazard;
    }

    /// <summary>
    /// What waits for an answer, a report for its review or a passed review for the delisting, stays in sight as the state; so does the
    /// close, after which an earlier step may be stated.
    /// </summary>
    private static Hazard Moved(Hazard hazard, HazardState state)
    {
        if (hazard.State is not (HazardState.Rectified or HazardState.Reviewed or HazardState.Closed))
            hazard.State = state;

        return hazard;
    }
}
