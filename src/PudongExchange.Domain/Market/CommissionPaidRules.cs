using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.Claims;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Market;

/// <summary>Judges <see cref="CommissionPaid"/>.</summary>
internal static class CommissionPaidRules
{
    public static void Judge(CommissionPaid paid, Hearing hearing)
    {
        Structure(paid, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Commission>(paid.Commission) is { } known)
        {
            hearing.Settles(known.Known, Commission.PaymentKey(paid.Commission), paid, "commission");
            return;
        }

        if (hearing.Existing<Policy>("policy", paid.Policy) is not { } policy)
            return;

        hearing.Link(paid.Policy);
        Payee(paid, policy, hearing);
        UnderFiling(paid, policy, hearing);
        CommissionLimits.Check(paid, policy, hearing);

        var paidOn = paid.PaidDate.ToDay();
        if (paidOn < policy.BindOn)
            hearing.Found(MarketFindings.CommissionBeforeBind, "paid_date", paidOn, policy.BindOn);
    }

    private static void Structure(CommissionPaid paid, Hearing hearing)
    {
        hearing.OwnName("commission", paid.Commission, Commission.Collection);
        hearing.OwnName("policy", paid.Policy, Policy.Collection);
        hearing.Value("payee_kind", paid.PayeeKind);
        if (paid.PayeeKind == CommissionPayeeKind.Agent)
            hearing.Empty("payee_uscc", paid.PayeeUscc.Length == 0);
        else
            hearing.Uscc("payee_uscc", paid.PayeeUscc);

        if (paid.PayeeKind == CommissionPayeeKind.Insured)
            hearing.Empty("payee_licence_number", paid.PayeeLicenceNumber.Length == 0);
        else if (paid.PayeeKind == CommissionPayeeKind.Agent || paid.PayeeLicenceNumber.Length > 0)
            hearing.Number("payee_licence_number", paid.PayeeLicenceNumber);
        hearing.NoIdentityNumber("payee_licence_number", paid.PayeeLicenceNumber);

        hearing.Fen("amount_fen", paid.AmountFen, min: 1);
        hearing.PastDate("paid_date", paid.PaidDate);
        hearing.Fen("base_fen", paid.BaseFen, min: 1);
        hearing.InRange("rate_ppm", paid.RatePpm, 1, MarketParameters.WholePremiumPpm);
        if (paid.Filing.Length > 0)
            hearing.AnyonesName("filing", paid.Filing, Filing.Collection);
    }

    // Money that went to the insured moved, whatever it is called; a payee said to be the insured who is somebody else cannot be true.
    private static void Payee(CommissionPaid paid, Policy policy, Hearing hearing)
    {
        var isInsured = paid.PayeeUscc.Length > 0 && (policy.EverInsured(paid.PayeeUscc) || paid.PayeeUscc == policy.HolderUscc);
        if (isInsured)
            hearing.Found(MarketFindings.RebateToInsured, "payee_uscc");
        else if (paid.PayeeKind == CommissionPayeeKind.Insured)
            hearing.Found(ClaimFindings.PayeeContradicted, "payee_uscc");

        if (paid.PayeeLicenceNumber.Length == 0 && paid.PayeeKind != CommissionPayeeKind.Insured)
            hearing.Found(MarketFindings.PayeeWithoutLicence, "payee_licence_number");
    }

    // What was filed for a competitor and what was never filed look alike.
    private static void UnderFiling(CommissionPaid paid, Policy policy, Hearing hearing)
    {
        if (paid.Filing.Length == 0)
            return;

        if (hearing.Records.Find<Filing>(paid.Filing) is not { } filing || filing.Insurer != hearing.Participant.ResourceName)
        {
            hearing.Found(GeneralFindings.RecordUnknown, "filing", paid.Filing);
            return;
        }

        hearing.RestOn(paid.Filing);
        if (!filing.HoldsOn(policy.BindOn))
            hearing.Found(MarketFindings.FilingNotInForce, "filing", policy.BindOn);
        if (paid.RatePpm > filing.CommissionCapPpm)
            hearing.Found(MarketFindings.CommissionAboveFiled, "rate_ppm", paid.RatePpm, filing.CommissionCapPpm);
    }
}
