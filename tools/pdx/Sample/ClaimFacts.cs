using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>The facts that a claim's story states.</summary>
internal static class ClaimFacts
{
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

    public static ClaimAssessed Assess(
        Cover cover, Harm harm, ClaimReported reported, DateOnly assessedOn, DateOnly completeOn, DateOnly agreedOn, Story story)
    {
        var number = reported.Claim[(reported.Claim.LastIndexOf('/') + 1)..];
        var assessed = new ClaimAssessed
        {
            Claim = reported.Claim,
            AssessmentNumber = $"HD-{number}",
            RegistrationNumber = $"LA-{number}",
            AssessmentDate = assessedOn.ToWire(),
            DocumentsCompleteDate = completeOn.ToWire(),
            AgreementDate = agreedOn.ToWire(),
            AccidentGrade = AccidentGrade.Ordinary,
            DeathCount = harm.Deaths,
            SeriousInjuryCount = harm.SeriousInjuries,
            MinorInjuryCount = harm.MinorInjuries,
        };
        // Some slight ones turn out not to be covered; the others are owed what was lost.
        if (story.NeedsClaim || harm.IsGrave || !story.Dice.Chance(12))
            assessed.Losses.Add(harm.Losses(cover, story));
        else
            assessed.AgreementDate = null;

        return assessed;
    }

    public static ClaimPaid Pay(Story story, ClaimClosed claim, AssessedLoss loss, long amountFen, DateOnly day, int number)
    {
        var dice = story.Dice;
        var payee = loss.Kind switch
        {
            LossKind.Death => PayeeKind.Beneficiary,
            LossKind.ThirdPartyInjury or LossKind.ThirdPartyProperty => PayeeKind.ThirdParty,
            LossKind.Rescue => PayeeKind.ServiceProvider,
            _ => dice.Chance(70) ? PayeeKind.Victim : PayeeKind.Insured,
        };
        return new()
        {
            Claim = claim.Claim,
            PaymentNumber = $"{claim.CaseNumber}-{number}",
            CaseNumber = claim.CaseNumber,
            PaymentDate = day.ToWire(),
            AmountFen = amountFen,
            LossKind = loss.Kind,
            PayeeKind = payee,
            PayeeUscc = payee switch
            {
                PayeeKind.Insured => story.Enterprise.Uscc,
                PayeeKind.ServiceProvider => dice.Pick(story.Cast.ServiceBodies),
                _ => "",
            },
            VictimRef = loss.VictimRef,
            TransferProofSha256 = payee == PayeeKind.Insured ? dice.Digest() : Google.Protobuf.ByteString.Empty,
        };
    }
}
