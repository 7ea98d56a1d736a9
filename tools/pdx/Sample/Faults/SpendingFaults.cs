using PudongExchange.Contracts.Spending.V1;
using static PudongExchange.Pdx.Sample.Faults.ClaimFaults;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with booking and paying prevention cost.</summary>
internal static class SpendingFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        ServiceFaults.Refused(one => [one.Booked()], "RECORD_UNKNOWN"),
        ServiceFaults.Refused(one => [one.Delivered(), one.Confirmed(), With(one.Booked(), item => item.AmountFen += 1)], "SUM_MISMATCH"),
        ServiceFaults.Watched(one => [one.Delivered(), one.Confirmed(), one.Booked(day: -1)], "BOOKED_AHEAD"),
        ServiceFaults.Watched(one => [one.Delivered(), one.Booked()], "BOOKED_UNCONFIRMED"),
        ServiceFaults.Watched(one => [one.Delivered(), one.Disputed(day: 4), one.Booked()], "BOOKED_DISPUTED"),
        ServiceFaults.Watched(one => [one.Delivered(), one.Confirmed(), With(one.Booked(), item => item.Category = SpendingCategory.SafetyReward)],
            "REWARD_NOT_PROVIDED_FOR"),
        Fault.Rejected(OtherPolicy, "POLICY_NOT_OF_ACTIVITY"),

        ServiceFaults.Refused(one => [.. Booked(one), one.Paid(fen: SideService.CostFen + 1)], "PAID_BEYOND_BOOKED"),
        ServiceFaults.Watched(one => [.. Booked(one), one.Paid(day: 5)], "PAID_BEFORE_BOOKED"),
        ServiceFaults.Watched(one => [.. Booked(one), With(one.Paid(), paid => paid.PayerUscc = Aside.Stranger)], "PAID_BY_ANOTHER"),
        ServiceFaults.Watched(one => [.. Booked(one), With(one.Paid(), paid => paid.AccountKind = AccountKind.Personal)], "PAID_TO_PERSONAL_ACCOUNT"),
        ServiceFaults.Watched(one => [.. Booked(one), one.Disputed(day: 10), one.Paid()], "PAID_DISPUTED"),

        ServiceFaults.Refused(one => [.. Booked(one), one.Reversed(payment: "FX-9999")], "PAYMENT_UNKNOWN"),
        ServiceFaults.Refused(one => [.. Booked(one), one.Reversed(day: 5)], "REVERSED_BEFOREHAND"),
        ServiceFaults.Refused(one => [.. Booked(one), one.Paid(), one.Reversed()], "REVERSED_BEYOND_BOOKED"),
        ServiceFaults.Refused(one => [.. Booked(one), one.Paid(), one.Reversed(payment: "FX-0012", fen: SideService.CostFen + 1)], "REVERSED_BEYOND_PAID"),
        ServiceFaults.Refused(one => [.. Booked(one), one.Reversed(), one.Paid(day: 30)], "ITEM_REVERSED"),
    ];

    public static IReadOnlyList<Google.Protobuf.IMessage> Booked(SideService one) => [one.Delivered(), one.Confirmed(), one.Booked()];

    /// <summary>The cost of service under one policy is booked to the enterprise's next.</summary>
    private static Tale? OtherPolicy(Story story)
    {
        if (story.Covers.Count < 2 || story.Covers[0].Insurer != story.Covers[1].Insurer || story.Covered() is not { } found)
            return null;

        var one = new SideService(story, found.Cover, found.Day);
        var other = story.Covers.First(cover => cover != found.Cover);
        var on = SampleYear.Later(found.Day.AddDays(70), other.FirstDay);
        return new(found.Cover.Insurer, on,
            [one.Delivered(), one.Confirmed(), With(one.Booked(), item => item.Apportionments[0].Policy = other.Name)]);
    }
}
