using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Policies;

/// <summary>Judges <see cref="PremiumReceived"/>.</summary>
internal static class PremiumReceivedRules
{
    public static void Judge(PremiumReceived premium, Hearing hearing)
    {
        hearing.OwnName("policy", premium.Policy, Policy.Collection);
        hearing.Number("receipt_number", premium.ReceiptNumber);
        hearing.PastDate("received_date", premium.ReceivedDate);
        hearing.Fen("amount_fen", premium.AmountFen, min: 1);
        hearing.Value("payer_kind", premium.PayerKind);
        if (premium.PayerKind == PayerKind.Person)
            hearing.Empty("payer_uscc", premium.PayerUscc.Length == 0);
        else
            hearing.Uscc("payer_uscc", premium.PayerUscc);

        if (!hearing.IsClean || hearing.Existing<Policy>("policy", premium.Policy) is not { } policy
            || hearing.Settles(policy.Known, Policy.ReceiptKey(premium.ReceiptNumber), premium, "receipt_number"))
            return;

        hearing.InRange("instalment_number", premium.InstalmentNumber, 0, policy.InstalmentsDueOn.Length);
        Payer(premium, policy, hearing);
        if (hearing.IsClean)
            AmountAndDay(premium, policy, hearing);
    }

    private static void Payer(PremiumReceived premium, Policy policy, Hearing hearing)
    {
        var isInsured = policy.EverInsured(premium.PayerUscc);
        var isHolder = policy.HolderUscc.Length == 0 ? isInsured : policy.HolderUscc == premium.PayerUscc;
        var isContradiction = premium.PayerKind switch
        {
            PayerKind.Insured => !isInsured,
            PayerKind.Holder => !isHolder,
            _ => false,
        };

        if (isContradiction)
            hearing.Found(PolicyFindings.PayerContradicted, "payer_uscc", premium.PayerKind);
        else if (!isInsured && !isHolder)
            hearing.Found(PolicyFindings.PayerNotEnterprise, "payer_kind");
    }

    // Money that arrived is a fact, however much and however late: too much and too late are watched, not refused.
    private static void AmountAndDay(PremiumReceived premium, Policy policy, Hearing hearing)
    {
        var receivedOn = premium.ReceivedDate.ToDay();
        var receivedFen = policy.PremiumReceivedFen + premium.AmountFen;
        hearing.Fen("amount_fen", receivedFen);
        if (receivedFen > policy.PremiumFen)
            hearing.Found(PolicyFindings.PremiumBeyondDue, "amount_fen", receivedFen, policy.PremiumFen);

        if (premium.InstalmentNumber > 0 && receivedOn > policy.InstalmentsDueOn[premium.InstalmentNumber - 1])
            hearing.Found(PolicyFindings.PremiumOverdue, "received_date", policy.InstalmentsDueOn[premium.InstalmentNumber - 1], receivedOn);

        if (receivedOn >= policy.EndedFrom)
            hearing.Found(PolicyFindings.PremiumAfterEnd, "received_date", receivedOn, policy.LastDay);
    }
}
