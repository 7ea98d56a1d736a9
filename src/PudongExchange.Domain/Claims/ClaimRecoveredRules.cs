using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Claims;

/// <summary>Judges <see cref="ClaimRecovered"/>. A recovery runs beside the course of its claim and waits for no step of it but the payment.</summary>
internal static class ClaimRecoveredRules
{
    public static void Judge(ClaimRecovered recovered, Hearing hearing)
    {
        Structure(recovered, hearing);
        if (!hearing.IsClean || hearing.Existing<Claim>("claim", recovered.Claim) is not { } claim
            || hearing.Settles(claim.Known, Claim.RecoveryKey(recovered.RecoveryNumber), recovered, "recovery_number"))
            return;

        if (hearing.Existing<Policy>("claim", claim.Policy) is not { } policy)
            return;

        var totalFen = claim.RecoveredFen + recovered.AmountFen;
        if (totalFen > claim.PaidFen)
            hearing.Found(ClaimStepFindings.RecoveredBeyondPaid, "amount_fen", totalFen, claim.PaidFen);

        var recoveredOn = recovered.RecoveryDate.ToDay();
        if (recoveredOn < claim.FirstPaidOn)
            hearing.Found(ClaimStepFindings.RecoveredBeforePayment, "recovery_date", recoveredOn, claim.FirstPaidOn);

        Payer(recovered, policy, hearing);
    }

    private static void Structure(ClaimRecovered recovered, Hearing hearing)
    {
        hearing.OwnName("claim", recovered.Claim, Claim.Collection);
        hearing.Number("recovery_number", recovered.RecoveryNumber);
        hearing.PastDate("recovery_date", recovered.RecoveryDate);
        hearing.Fen("amount_fen", recovered.AmountFen, min: 1);
        hearing.Value("ground", recovered.Ground);
        hearing.Value("payer_kind", recovered.PayerKind);
        hearing.Text("basis", recovered.Basis, ClaimParameters.MaxExplanation);
        hearing.OptionalDigest("document_sha256", recovered.DocumentSha256);

        // Third parties and payees may be persons, who have none.
        if (recovered.PayerKind is RecoveryPayerKind.Insured or RecoveryPayerKind.Insurer || recovered.PayerUscc.Length > 0)
            hearing.Uscc("payer_uscc", recovered.PayerUscc);
    }

    private static void Payer(ClaimRecovered recovered, Policy policy, Hearing hearing)
    {
        var isInsured = policy.EverInsured(recovered.PayerUscc);
        if (recovered.PayerKind == RecoveryPayerKind.Insured && !isInsured)
            hearing.Found(PolicyFindings.PayerContradicted, "payer_uscc", recovered.PayerKind);

        if (recovered.Ground == RecoveryGround.Subrogation && (isInsured || recovered.PayerKind == RecoveryPayerKind.Insured))
            hearing.Found(ClaimStepFindings.SubrogatedToInsured, "payer_kind");
    }
}
