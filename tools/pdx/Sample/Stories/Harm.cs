using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>What a loss did to people and things, and what it comes to under a policy. Amounts follow from the loss, not from who asks.</summary>
internal sealed record Harm(
    int Deaths, int SeriousInjuries, int MinorInjuries, int DisabilityGrade, int MedicalPercent, bool HasRescue, bool HasPropertyLoss)
{
    /// <summary>True when somebody died or was seriously injured.</summary>
    public bool IsGrave => Deaths + SeriousInjuries > 0;

    public static Harm Draw(Story story)
    {
        var dice = story.Dice;
        var isFatal = dice.Chance(5);
        var isSerious = !isFatal && dice.Chance(30);
        return new(
            Deaths: isFatal ? 1 : 0,
            SeriousInjuries: isSerious ? 1 : 0,
            MinorInjuries: isFatal || isSerious ? 0 : 1,
            DisabilityGrade: dice.Between(5, 10),
            MedicalPercent: dice.Between(5, 80),
            HasRescue: dice.Chance(15),
            HasPropertyLoss: dice.Chance(15));
    }

    public IEnumerable<AssessedLoss> Losses(Cover cover, Story story)
    {
        var limits = cover.Policy.Limits;
        var victim = cover.NumberOf("SH", story.Enterprise, 1);
        if (Deaths > 0)
            yield return Loss(LossKind.Death, limits.DeathPerPersonFen, victim);
        else if (SeriousInjuries > 0)
            yield return Disability(limits.DeathPerPersonFen * (11 - DisabilityGrade) / 10, victim);

        yield return Loss(LossKind.Medical, limits.MedicalPerPersonFen * MedicalPercent / 100, victim);
        if (HasRescue)
            yield return Loss(LossKind.Rescue, limits.DeathPerPersonFen / 50, victim: "");
        if (HasPropertyLoss)
            yield return Loss(LossKind.ThirdPartyProperty, limits.ThirdPartyPropertyPerEventFen / 20, victim: "");
    }

    private AssessedLoss Disability(long fen, string victim)
    {
        var loss = Loss(LossKind.Disability, fen, victim);
        loss.DisabilityGrade = DisabilityGrade;
        return loss;
    }

    private static AssessedLoss Loss(LossKind kind, long fen, string victim) =>
        new() { Kind = kind, VictimRef = victim, ClaimedFen = fen + (fen / 5), AssessedFen = fen };
}
