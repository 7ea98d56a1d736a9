using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Claims;

/// <summary>Judges <see cref="ClaimPaid"/>.</summary>
internal static class ClaimPaidRules
{
    public static void Judge(ClaimPaid paid, Hearing hearing)
    {
        Structure(paid, hearing);
        if (!hearing.IsClean || hearing.Existing<Claim>("claim", paid.Claim) is not { } claim
            || hearing.Settles(claim.Known, Claim.PaymentKey(paid.PaymentNumber), paid, "payment_number")
            || !hearing.GoesOn(claim))
            return;

        if (hearing.Existing<Policy>("claim", claim.Policy) is not { } policy)
            return;

        Payee(paid, policy, hearing);
        AgainstAssessment(paid, claim, hearing);
        PaymentLimits.Check(paid, claim, policy, hearing);
        Days(paid, claim, hearing);
    }

    private static void Structure(ClaimPaid paid, Hearing hearing)
    {
        hearing.OwnName("claim", paid.Claim, Claim.Collection);
        hearing.Number("payment_number", paid.PaymentNumber);
        if (paid.CaseNumber.Length > 0 || !paid.Advance)
            hearing.Number("case_number", paid.CaseNumber);
        hearing.PastDate("payment_date", paid.PaymentDate);
        hearing.Fen("amount_fen", paid.AmountFen, min: 1);
        hearing.Value("loss_kind", paid.LossKind);
        hearing.Value("payee_kind", paid.PayeeKind);
        hearing.Victim("victim_ref", paid.LossKind, paid.VictimRef);
        hearing.OptionalDigest("transfer_proof_sha256", paid.TransferProofSha256);

        // A third party may be a person, who has none, or an organisation.
        if (paid.PayeeKind is PayeeKind.Victim or PayeeKind.Beneficiary)
            hearing.Empty("payee_uscc", paid.PayeeUscc.Length == 0);
        else if (paid.PayeeKind != PayeeKind.ThirdParty || paid.PayeeUscc.Length > 0)
            hearing.Uscc("payee_uscc", paid.PayeeUscc);
    }

    private static void Payee(ClaimPaid paid, Policy policy, Hearing hearing)
    {
        if (paid.PayeeKind != PayeeKind.Insured)
            return;

        if (!policy.EverInsured(paid.PayeeUscc))
            hearing.Found(ClaimFindings.PayeeContradicted, "payee_uscc");
        if (Loss.IsSomebodyElses(paid.LossKind) && paid.TransferProofSha256.IsEmpty)
            hearing.Found(ClaimFindings.TransferNotProven, "transfer_proof_sha256");
    }

    private static void AgainstAssessment(ClaimPaid paid, Claim claim, Hearing hearing)
    {
        if (claim.Assessment is not { } assessment)
        {
            if (!paid.Advance)
                hearing.Found(ClaimFindings.PaidBeforeAssessment, "advance");
            return;
        }

        var totalFen = claim.PaidFen + paid.AmountFen;
        if (totalFen > assessment.TotalFen)
        {
            hearing.Found(ClaimFindings.PaidBeyondAssessed, "amount_fen", totalFen, assessment.TotalFen);
            return;
        }

        var loss = new Loss(paid.LossKind, paid.VictimRef);
        var lossFen = claim.PaidByLoss.GetValueOrDefault(loss) + paid.AmountFen;
        var assessedFen = assessment.FenByLoss.GetValueOrDefault(loss);
        if (lossFen > assessedFen)
            hearing.Found(ClaimFindings.PaidNotAsAssessed, "loss_kind", lossFen, assessedFen);
    }

    private static void Days(ClaimPaid paid, Claim claim, Hearing hearing)
    {
        var paidOn = paid.PaymentDate.ToDay();
        if (paidOn < claim.LossOn)
            hearing.Found(ClaimFindings.BeforeLoss, "payment_date", paidOn, claim.LossOn);
        hearing.AfterReopening("payment_date", paidOn, claim);

        if (claim.Assessment?.AgreedOn is { } agreedOn
            && hearing.DaysInForce(ParameterCatalogue.ClaimPaymentTime, agreedOn) is { } payWithin && paidOn > agreedOn.AddDays(payWithin))
            hearing.Found(ClaimFindings.PaidLate, "payment_date", agreedOn, paidOn, payWithin);

        if (claim.LastPaidOn is null && claim.Assessment?.DocumentsCompleteOn is { } completeOn
            && hearing.DaysInForce(ParameterCatalogue.ClaimAdvanceTime, completeOn) is { } advanceWithin && paidOn > completeOn.AddDays(advanceWithin))
            hearing.Found(ClaimFindings.AdvanceOverdue, "payment_date", completeOn, paidOn, advanceWithin);
    }
}
