using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>
/// The fold of what happens to a hazard beside its rectification. Several authorities may write of one hazard, each under
/// numbers of its own: those are kept apart by who stated them.
/// </summary>
internal static class HazardSupervision
{
    public const string WithdrawalKey = "withdrawal";

    public static string ExtensionKey(string number) => $"extension/{number}";

    public static string RefusalKey(string number) => $"refusal/{number}";

    public static string EscalationKey(string number) => $"escalation/{number}";

    public static string ListingKey(string participant, string number) => $"listing/{participant}/{number}";

    public static string DelistingKey(string participant, string number) => $"delisting/{participant}/{number}";

    public static string TransferKey(string participant, string number) => $"transfer/{participant}/{number}";

    /// <summary>The open hazard after one more fact; null when the fact cannot follow.</summary>
    public static Hazard? WithSupervision(this Hazard hazard, Happened happened) => happened.Fact switch
    {
        HazardExtended extended => hazard.Knowing(ExtensionKey(extended.ExtensionNumber), happened) with
        {
            DueOn = extended.NewDueDate.ToDay(),
        },
        HazardRefused refused => hazard.Knowing(RefusalKey(refused.RefusalNumber), happened) with { WasRefused = true },
        HazardEscalated escalated => hazard.Knowing(EscalationKey(escalated.EscalationNumber), happened) with { IsKnownToAuthorities = true },
        HazardListed listed => Listed(hazard, listed, happened),
        HazardDelisted delisted when hazard.Listings.ContainsKey(happened.StatedBy) => Delisted(hazard, delisted, happened),
        HazardTransferred transferred => hazard.Knowing(TransferKey(happened.StatedBy, transferred.TransferNumber), happened) with
        {
            IsKnownToAuthorities = true,
        },
        HazardWithdrawn withdrawn => hazard.Knowing(WithdrawalKey, happened) with { WithdrawnOn = withdrawn.WithdrawnDate.ToDay() },
        _ => null,
    };

    private static Hazard Listed(Hazard hazard, HazardListed listed, Happened happened)
    {
        var listing = new Listing(listed.ListingNumber, listed.ListedDate.ToDay(), listed.DueDate.ToDay());
        return hazard.Knowing(ListingKey(happened.StatedBy, listed.ListingNumber), happened) with
        {
            Listings = hazard.Listings.SetItem(happened.StatedBy, listing),
            DueOn = listing.DueOn,
            IsKnownToAuthorities = true,
        };
    }

    /// <summary>The last listing to end closes a hazard whose review passed; its day is the later of the two.</summary>
    private static Hazard Delisted(Hazard hazard, HazardDelisted delisted, Happened happened)
    {
        var listings = hazard.Listings.Remove(happened.StatedBy);
        var delistedOn = delisted.DelistedDate.ToDay();
        return hazard.Knowing(DelistingKey(happened.StatedBy, delisted.DelistingNumber), happened) with
        {
            Listings = listings,
            ClosedOn = !listings.IsEmpty ? null : hazard.PassedOn > delistedOn || hazard.PassedOn is null ? hazard.PassedOn : delistedOn,
        };
    }

    private static Hazard Knowing(this Hazard hazard, string key, Happened happened) =>
        hazard with { Known = hazard.Known.With(key, happened) };
}
