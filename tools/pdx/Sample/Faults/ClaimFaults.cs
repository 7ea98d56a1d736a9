using Google.Protobuf;
using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with reports, assessments, payments and closes of claims.</summary>
internal static class ClaimFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Refused(claim => [With(claim.Reported(), one => one.Policy = Aside.Other(one.Policy))], "RECORD_UNKNOWN"),
        Refused(claim => [With(claim.Reported(), one => one.LossTime = new DateOnly(1899, 12, 30).At(0, 0))], "BAD_TIME"),
        Watched(claim => [With(claim.Reported(), one => one.LossTime = claim.Cover.FirstDay.AddDays(-1).At(9, 0))], "LOSS_NOT_COVERED", "LOSS_REPORTED_LATE"),
        Watched(claim => [With(claim.Reported(), one => one.LossTime = claim.Cover.Policy.BindDate.ToDay().AddDays(-1).At(9, 0))],
            "BOUND_AFTER_LOSS", "LOSS_NOT_COVERED", "LOSS_REPORTED_LATE"),
        Watched(claim => [claim.Reported(day: 45)], "LOSS_REPORTED_LATE"),
        Watched(claim => [With(claim.Reported(), one => one.DeathCount = 3)], "GRADE_TOO_LOW"),

        Refused(claim => [.. Open(claim), With(claim.Assessed(), one => one.RegistrationNumber = "LX-0002")], "REGISTRATION_CHANGED"),
        Watched(claim => [.. Assessed(claim), claim.Assessed(day: 19, number: "HX-0002")], "ASSESSED_BACKWARDS"),
        Watched(claim => [.. Open(claim), claim.Assessed(day: 50)], "ASSESSED_LATE"),
        Refused(claim => [.. Open(claim), claim.Assessed(fen: claim.Cover.Policy.Limits.MedicalPerPersonFen + 1)], "BEYOND_PERSON_LIMIT"),
        Watched(claim => [.. Open(claim), With(claim.Assessed(), one => one.Losses.Add(RescueOf(claim)))], "ASSESSED_BEYOND_EVENT_LIMIT"),
        Watched(claim => [.. Paid(claim), claim.Assessed(day: 28, fen: SideClaim.MedicalFen / 2, number: "HX-0002")], "ASSESSED_BELOW_PAID"),

        Refused(claim => [.. Open(claim), claim.Paid()], "PAID_BEFORE_ASSESSMENT"),
        Refused(claim => [.. Assessed(claim), claim.Paid(fen: SideClaim.MedicalFen + 1)], "PAID_BEYOND_ASSESSED"),
        Watched(claim => [.. Assessed(claim), With(claim.Paid(fen: 50_000), AsRescue)], "PAID_NOT_AS_ASSESSED"),
        Refused(claim => [claim.Reported(), claim.Advance(LossKind.Rescue, HighestEventLimit(claim) + 1)], "BEYOND_EVENT_LIMIT"),
        Refused(claim => [claim.Reported(), claim.Advance(LossKind.ThirdPartyProperty, claim.Cover.Policy.Limits.ThirdPartyPropertyPerEventFen + 1)],
            "BEYOND_PROPERTY_LIMIT"),
        Refused(claim => [.. Assessed(claim), With(claim.Paid(), one => ToInsured(one, Aside.Stranger, one.VictimRef))], "PAYEE_CONTRADICTED"),
        Watched(claim => [.. Assessed(claim), With(claim.Paid(), one => ToInsured(one, claim.Cover.Policy.Insured.Uscc, ""))], "TRANSFER_NOT_PROVEN"),
        Watched(claim => [.. Assessed(claim), claim.Paid(day: 40)], "PAID_LATE"),
        Watched(claim => [.. Open(claim), With(claim.Assessed(), one => one.AgreementDate = null), claim.Paid(day: 80)], "ADVANCE_OVERDUE"),

        Refused(claim => [.. Paid(claim), claim.Closed(), claim.Paid(day: 35)], "CLAIM_CLOSED"),
        Refused(claim => [.. Paid(claim), claim.Closed(day: 24)], "CLOSED_BEFORE_LAST_STEP"),
        Refused(claim => [.. Open(claim), claim.Closed()], "CLOSED_WITHOUT_PAYMENT"),
        Refused(claim => [.. Assessed(claim), claim.Closed()], "CLOSED_WITH_REMAINDER"),
        Watched(claim => [.. Paid(claim), claim.Closed(outcome: ClaimOutcome.NothingOwed)], "CLOSED_AS_UNPAID"),
    ];

    public static Fault Refused(Func<SideClaim, IReadOnlyList<IMessage>> tell, params string[] codes) => Fault.Rejected(Beside(tell), codes);

    public static Fault Watched(Func<SideClaim, IReadOnlyList<IMessage>> tell, params string[] codes) => Fault.Warned(Beside(tell), codes);

    public static T With<T>(T fact, Action<T> change)
    {
        change(fact);
        return fact;
    }

    public static IReadOnlyList<IMessage> Open(SideClaim claim) => [claim.Reported(), claim.Registered()];

    public static IReadOnlyList<IMessage> Assessed(SideClaim claim) => [.. Open(claim), claim.Assessed()];

    public static IReadOnlyList<IMessage> Paid(SideClaim claim) => [.. Assessed(claim), claim.Paid()];

    /// <summary>Told at once when all of it is over.</summary>
    private static Func<Story, Tale?> Beside(Func<SideClaim, IReadOnlyList<IMessage>> tell) => story =>
        story.Covered() is { } found ? new(found.Cover.Insurer, found.Day.AddDays(90), tell(new(story, found.Cover, found.Day.AddDays(30)))) : null;

    // Endorsements raise the limit by a fifth.
    private static long HighestEventLimit(SideClaim claim) => claim.Cover.Policy.Limits.PerEventFen / 10 * 12;

    private static AssessedLoss RescueOf(SideClaim claim) =>
        new() { Kind = LossKind.Rescue, ClaimedFen = HighestEventLimit(claim), AssessedFen = HighestEventLimit(claim) };

    private static void AsRescue(ClaimPaid paid)
    {
        (paid.LossKind, paid.PayeeKind, paid.VictimRef) = (LossKind.Rescue, PayeeKind.ServiceProvider, "");
        paid.PayeeUscc = SyntheticUscc.OfServiceBody(1);
    }

    /// <summary>Pays to somebody said to be the insured; the digest of some text stands for a proof.</summary>
    private static void ToInsured(ClaimPaid paid, string uscc, string proof)
    {
        (paid.PayeeKind, paid.PayeeUscc) = (PayeeKind.Insured, uscc);
        paid.TransferProofSha256 = proof.Length == 0
            ? ByteString.Empty
            : ByteString.CopyFrom(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(proof)));
    }
}
