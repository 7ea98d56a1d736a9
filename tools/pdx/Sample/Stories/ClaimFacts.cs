using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>The facts that a claim's story states.</summary>
internal static class ClaimFacts
{
    private static readonly (SurveyorKind Kind, int Weight)[] Surveyors =
        [(SurveyorKind.InsurerStaff, 70), (SurveyorKind.LossAdjuster, 20), (SurveyorKind.Expert, 10)];

    private static readonly string[] Causes = ["作业时未按规程操作", "防护装置失效", "现场照明不足致踏空", "设备突发故障", "他方施工碰撞"];

    public static ClaimReported Report(Story story, Cover cover, Harm harm, DateOnly lossOn, DateOnly reportedOn, int number)
    {
        var dice = story.Dice;
        var isAtWork = dice.Chance(60);
        var reported = new ClaimReported
        {
            Claim = cover.NameOf("claims", "PA", story.Enterprise, number),
            Policy = cover.Name,
            ReportNumber = cover.NumberOf("BA", story.Enterprise, number),
            ReportTime = reportedOn.At(18, dice.Below(60)),
            ReporterKind = dice.Chance(85) ? ReporterKind.Insured : ReporterKind.Victim,
            LossTime = lossOn.At(dice.Between(7, 17), dice.Below(60)),
            LossTown = story.Enterprise.Town,
            LossPlace = story.Enterprise.Address,
            AccidentType = dice.Pick(story.Enterprise.Trait.AccidentTypes),
            AccidentGrade = AccidentGrade.Ordinary,
            DeathCount = harm.Deaths,
            SeriousInjuryCount = harm.SeriousInjuries,
            MinorInjuryCount = harm.MinorInjuries,
            ReserveFen = harm.Losses(cover, story).Sum(loss => loss.AssessedFen),
        };
        if (isAtWork)
            reported.WorkActivities.Add(dice.Pick(story.Enterprise.Trait.WorkActivities));

        return reported;
    }

    public static ClaimRegistered Register(Story story, Loss loss, DateOnly day) => new()
    {
        Claim = loss.Name,
        RegistrationDate = day.ToWire(),
        RegistrationNumber = loss.RegistrationNumber,
        EstimateFen = story.Dice.Chance(50) ? loss.Reported.ReserveFen / 10 * story.Dice.Between(8, 14) : 0,
    };

    public static ClaimSurveyed Survey(Story story, Loss loss, DateOnly day)
    {
        var dice = story.Dice;
        var kind = dice.Weighted(Surveyors, one => one.Weight).Kind;
        return new()
        {
            Claim = loss.Name,
            SurveyNumber = $"CK-{loss.Number}",
            SurveyTime = day.At(dice.Between(19, 21), dice.Below(60)),
            Method = dice.Chance(85) ? SurveyMethod.OnSite : SurveyMethod.Remote,
            SurveyorKind = kind,
            SurveyorUscc = kind == SurveyorKind.LossAdjuster ? SyntheticUscc.OfIntermediary(8) : "",
            SurveyorRefs = { $"CKY-{dice.Between(1000, 1099)}" },
            Place = story.Enterprise.Address,
            Cause = dice.Pick(Causes),
            AccidentType = dice.Chance(90) ? AccidentType.Unspecified : dice.Pick(story.Enterprise.Trait.AccidentTypes),
            CoverOpinion = dice.Chance(80) ? CoverOpinion.Covered : CoverOpinion.Undecided,
            EstimateFen = dice.Chance(60) ? loss.Reported.ReserveFen / 10 * dice.Between(8, 12) : 0,
            EvidenceSha256S = { dice.Digest(), dice.Digest() },
            HazardCount = dice.Chance(30) ? 1 : 0,
        };
    }

    public static ClaimAssessed Assess(
        Loss loss, IReadOnlyList<AssessedLoss> losses, DateOnly assessedOn, DateOnly completeOn, DateOnly agreedOn, string prefix) => new()
        {
            Claim = loss.Name,
            AssessmentNumber = $"{prefix}-{loss.Number}",
            RegistrationNumber = loss.RegistrationNumber,
            AssessmentDate = assessedOn.ToWire(),
            DocumentsCompleteDate = completeOn.ToWire(),
            AgreementDate = agreedOn.ToWire(),
            AccidentGrade = AccidentGrade.Ordinary,
            DeathCount = loss.Harm.Deaths,
            SeriousInjuryCount = loss.Harm.SeriousInjuries,
            MinorInjuryCount = loss.Harm.MinorInjuries,
            Losses = { losses },
        };

    public static ClaimPaid Pay(Story story, Loss loss, AssessedLoss owed, long amountFen, DateOnly day)
    {
        var dice = story.Dice;
        var payee = owed.Kind switch
        {
            LossKind.Death => PayeeKind.Beneficiary,
            LossKind.ThirdPartyInjury or LossKind.ThirdPartyProperty => PayeeKind.ThirdParty,
            LossKind.Rescue => PayeeKind.ServiceProvider,
            _ => dice.Chance(70) ? PayeeKind.Victim : PayeeKind.Insured,
        };
        return new()
        {
            Claim = loss.Name,
            PaymentNumber = $"{loss.CaseNumber}-{++loss.PaymentCount}",
            CaseNumber = loss.CaseNumber,
            PaymentDate = day.ToWire(),
            AmountFen = amountFen,
            LossKind = owed.Kind,
            PayeeKind = payee,
            PayeeUscc = payee switch
            {
                PayeeKind.Insured => story.Enterprise.Uscc,
                PayeeKind.ServiceProvider => dice.Pick(story.Cast.ServiceBodies),
                _ => "",
            },
            VictimRef = owed.VictimRef,
            TransferProofSha256 = payee == PayeeKind.Insured ? dice.Digest() : Google.Protobuf.ByteString.Empty,
        };
    }

    public static ClaimReopened Reopen(Loss loss, DateOnly day, ReopenReason reason) => new()
    {
        Claim = loss.Name,
        ReopenNumber = $"CK{(int)reason}-{loss.Number}",
        ReopenDate = day.ToWire(),
        Reason = reason,
        Explanation = reason == ReopenReason.FurtherLoss ? "后续治疗费用" : "",
    };
}
