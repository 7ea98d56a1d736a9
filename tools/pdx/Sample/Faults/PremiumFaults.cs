using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with premium.</summary>
internal static class PremiumFaults
{
    private static readonly Google.Type.Date NoSuchDay = new() { Year = 2023, Month = 2, Day = 30 };

    public static readonly IReadOnlyList<Fault> All =
    [
        Fault.Rejected(story => story.Like<PremiumReceived>(received => received.AmountFen += 100), "NUMBER_REUSED"),
        Fault.Again(story => story.Like<PremiumReceived>(_ => { })),
        Refused(received => received.ReceivedDate = NoSuchDay, "BAD_DATE"),
        Refused(received => received.PayerKind = PayerKind.Person, "MUST_BE_EMPTY"),
        Refused(received => received.PayerUscc = Aside.Stranger, "PAYER_CONTRADICTED"),
        Fault.Rejected(story => story.Like<PremiumReceived>(received => received.ReceiptNumber = "收据 2023/17"), "BAD_NUMBER"),
        Fault.Warned(story => AfterAll(story, received => { }), "PREMIUM_BEYOND_DUE"),
        Fault.Warned(story => AfterAll(story, received => (received.PayerKind, received.PayerUscc) = (PayerKind.Person, "")),
            "PAYER_NOT_ENTERPRISE", "PREMIUM_BEYOND_DUE"),
        Fault.Warned(AfterEnd, "PREMIUM_AFTER_END"),
    ];

    private static Fault Refused(Action<PremiumReceived> spoil, params string[] codes) => Fault.Rejected(story => story.Like<PremiumReceived>(received =>
    {
        received.ReceiptNumber = Aside.Other(received.ReceiptNumber);
        spoil(received);
    }), codes);

    /// <summary>The only premium of a policy comes in a second time.</summary>
    private static Tale? AfterAll(Story story, Action<PremiumReceived> spoil) => story.Like<PremiumReceived>(received =>
    {
        received.ReceiptNumber = Aside.Other(received.ReceiptNumber);
        spoil(received);
    }, received => received.InstalmentNumber == 0
        && story.All<PremiumReceived>().Count(one => one.Fact.Policy == received.Policy) == 1
        && !story.All<PolicyEndorsed>().Any(one => one.Fact.Policy == received.Policy));

    /// <summary>A part of the premium comes in on the day from which the policy gives no cover.</summary>
    private static Tale? AfterEnd(Story story)
    {
        if (story.All<PolicyTerminated>().FirstOrDefault() is not { Fact: { } terminated } found
            || story.All<PolicyIssued>(issued => issued.Policy == terminated.Policy).FirstOrDefault() is not { Fact: { } issued })
            return null;

        var cover = story.Covers.First(one => one.Name == terminated.Policy);
        if (cover.ReceivedFen + 100 > issued.PremiumFen)
            return null;

        return new(found.Said.By, found.Said.On, new PremiumReceived
        {
            Policy = terminated.Policy,
            ReceiptNumber = cover.NumberOf("SF", story.Enterprise, 999),
            ReceivedDate = terminated.EffectiveDate,
            AmountFen = 100,
            PayerKind = cover.Policy.Holder is null ? PayerKind.Insured : PayerKind.Holder,
            PayerUscc = cover.Policy.Holder?.Uscc ?? story.Enterprise.Uscc,
        });
    }
}
