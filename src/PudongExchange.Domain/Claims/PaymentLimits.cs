using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Claims;

/// <summary>
/// Holds a payment against the limits of its policy as they stood on the day of the loss: for the victim, for all
/// heads, for the event, and over all claims of the policy.
/// </summary>
internal static class PaymentLimits
{
    public static void Check(ClaimPaid paid, Claim claim, Policy policy, Hearing hearing)
    {
        var limits = policy.Limits.On(claim.LossOn);
        People(paid, claim, limits, policy.HeadCount.On(claim.LossOn), hearing);

        if (paid.LossKind == LossKind.ThirdPartyProperty && limits.ThirdPartyPropertyPerEventFen > 0)
            hearing.Within(limits.ThirdPartyPropertyPerEventFen, ClaimFindings.BeyondPropertyLimit,
                paid.AmountFen + claim.PaidFor(loss => loss.Kind == LossKind.ThirdPartyProperty));

        hearing.Within(limits.PerEventFen, ClaimFindings.BeyondEventLimit, paid.AmountFen + claim.PaidFen);
        hearing.Within(limits.CumulativeFen, ClaimFindings.BeyondCumulativeLimit, paid.AmountFen + PaidUnder(policy, hearing.Records));
    }

    private static void People(ClaimPaid paid, Claim claim, PolicyLimits limits, int heads, Hearing hearing)
    {
        if (Loss.IsDeathOrDisability(paid.LossKind))
        {
            hearing.Within(limits.DeathPerPersonFen, ClaimFindings.BeyondPersonLimit,
                paid.AmountFen + claim.PaidFor(loss => Loss.IsDeathOrDisability(loss.Kind) && loss.VictimRef == paid.VictimRef));

            // Fewer heads than victims show here: each victim may be within the limit and all of them beyond it.
            hearing.Within(ForAll(heads, limits.DeathPerPersonFen), ClaimFindings.BeyondHeadsLimit,
                paid.AmountFen + claim.PaidFor(loss => Loss.IsDeathOrDisability(loss.Kind)));
        }
        else if (paid.LossKind == LossKind.Medical)
        {
            hearing.Within(limits.MedicalPerPersonFen, ClaimFindings.BeyondPersonLimit,
                paid.AmountFen + claim.PaidFor(loss => loss.Kind == LossKind.Medical && loss.VictimRef == paid.VictimRef));
        }
    }

    /// <summary>The limit per person for so many heads; the highest of both go beyond a long.</summary>
    private static long ForAll(int heads, long perPersonFen) => (long)Int128.Min((Int128)perPersonFen * heads, long.MaxValue);

    /// <summary>What was paid under all claims of a policy; their names are linked to it by their first fact.</summary>
    private static long PaidUnder(Policy policy, IRecords records)
    {
        var sum = 0L;
        foreach (var name in records.LinkedTo(policy.Name, Claim.Collection))
        {
            // A claim that was corrected may be under another policy by now.
            if (records.Find<Claim>(name) is { } claim && claim.Policy == policy.Name)
                sum += claim.PaidFen;
        }

        return sum;
    }

    private static void Within(this Hearing hearing, long limit, FindingKind beyond, long fen)
    {
        if (fen > limit)
            hearing.Found(beyond, "amount_fen", fen, limit);
    }
}
