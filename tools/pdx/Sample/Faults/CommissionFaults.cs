using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Pdx.Sample.Stories;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with commissions: the money moved, so all of it is watched and nothing refused.</summary>
internal static class CommissionFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Watched((paid, story) => (paid.PayeeKind, paid.PayeeUscc, paid.PayeeLicenceNumber) =
            (CommissionPayeeKind.Insured, story.Enterprise.Uscc, ""), "REBATE_TO_INSURED"),
        Watched((paid, _) => (paid.PayeeKind, paid.PayeeUscc, paid.PayeeLicenceNumber) =
            (CommissionPayeeKind.Other, Aside.Stranger, ""), "PAYEE_WITHOUT_LICENCE"),
        Watched((paid, _) => Rate(paid, 300_000), "COMMISSION_ABOVE_FILED"),
        Watched((paid, _) => paid.AmountFen *= 2, "COMMISSION_NOT_EXPLAINED"),
        Watched((paid, _) => (paid.BaseFen, paid.AmountFen) = (paid.BaseFen * 2, paid.AmountFen * 2), "COMMISSION_BASE_ABOVE_PREMIUM"),
        Watched((paid, _) => paid.PaidDate = new DateOnly(2021, 12, 30).ToWire(), "COMMISSION_BEFORE_BIND"),
        Watched((paid, _) => paid.Filing = paid.Filing.Replace("BA-2023-", "BA-2020-", StringComparison.Ordinal),
            cover => cover.Policy.BindDate.Year == 2023, "FILING_NOT_IN_FORCE"),
        Fault.Warned(story => story.Like<CommissionPaid>(paid =>
        {
            paid.Commission = Aside.Other(paid.Commission);
            paid.Filing = "";
            Rate(paid, 80_000);
        }, paid => paid.PaidDate.Year == 2025 && paid.Filing.EndsWith("AZX-01", StringComparison.Ordinal)), "COMMISSIONS_BEYOND_CAP", "COMMISSION_ABOVE_CAP"),
    ];

    /// <summary>A commission for a policy of the year that had none.</summary>
    private static Fault Watched(Action<CommissionPaid, Story> spoil, params string[] codes) => Watched(spoil, _ => true, codes);

    private static Fault Watched(Action<CommissionPaid, Story> spoil, Func<Cover, bool> isMeant, params string[] codes) => Fault.Warned(story =>
    {
        if (story.Covers.FirstOrDefault(cover => isMeant(cover) && cover.Policy.Product.Kind == ProductKind.WorkSafetyLiability
            && !story.All<CommissionPaid>(paid => paid.Policy == cover.Name).Any()) is not { } cover)
            return null;

        var paidOn = cover.Policy.BindDate.ToDay().AddDays(30);
        if (paidOn > SampleYear.LastDay)
            return null;

        var paid = CommissionStory.Pay(story, cover, paidOn, ratePpm: 50_000);
        paid.Commission = Aside.Other(paid.Commission);
        spoil(paid, story);
        return new(cover.Insurer, paidOn, paid);
    }, codes);

    private static void Rate(CommissionPaid paid, int ratePpm)
    {
        paid.RatePpm = ratePpm;
        paid.AmountFen = paid.BaseFen / 1000 * (ratePpm / 1000);
    }
}
