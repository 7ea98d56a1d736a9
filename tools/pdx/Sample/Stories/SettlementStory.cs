using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How a claim is assessed, paid and closed, with an advance for the grave ones; what comes back (追偿), and what is found later.</summary>
internal static class SettlementStory
{
    private const int ReopenedPercent = 12;
    private const int RecoveredPercent = 14;

    public static void Tell(Story story, Loss loss, DateOnly from)
    {
        var dice = story.Dice;
        if (loss.Harm.IsGrave && dice.Chance(40))
            Advance(story, loss, from.AddDays(dice.Between(2, 9)));

        var completeOn = from.AddDays(dice.Between(10, 50));
        var assessedOn = completeOn.AddDays(dice.Between(3, 28));
        var agreedOn = assessedOn.AddDays(dice.Below(4));
        var losses = loss.Harm.Losses(loss.Cover, story).ToList();
        var assessed = ClaimFacts.Assess(loss, losses, assessedOn, completeOn, agreedOn, "HD");
        if (!story.Say(loss.Cover.Insurer, agreedOn, assessed) || PayAndClose(story, loss, losses, agreedOn) is not { } closedOn)
            return;

        if (dice.Chance(RecoveredPercent))
            Recover(story, loss, closedOn.AddDays(dice.Between(1, 30)));
        if (dice.Chance(ReopenedPercent))
            Reopen(story, loss, losses, closedOn.AddDays(dice.Between(5, 40)));
    }

    /// <summary>Pays half of the medical cost ahead of the assessment (预赔, 先行赔付).</summary>
    private static void Advance(Story story, Loss loss, DateOnly day)
    {
        var medical = loss.Harm.Losses(loss.Cover, story).First(one => one.Kind == LossKind.Medical);
        var paid = new ClaimPaid
        {
            Claim = loss.Name,
            PaymentNumber = $"YF-{loss.Number}",
            PaymentDate = day.ToWire(),
            AmountFen = medical.AssessedFen / 2,
            LossKind = medical.Kind,
            VictimRef = medical.VictimRef,
            PayeeKind = PayeeKind.Victim,
            Advance = true,
        };
        if (story.Say(loss.Cover.Insurer, day, paid))
            loss.AdvancedFen = loss.PaidFen = paid.AmountFen;
    }

    /// <summary>The day of the close; null when the year is over before.</summary>
    private static DateOnly? PayAndClose(Story story, Loss loss, IReadOnlyList<AssessedLoss> owed, DateOnly agreedOn)
    {
        var dice = story.Dice;
        var doneOn = agreedOn;
        foreach (var one in owed)
        {
            doneOn = SampleYear.Later(doneOn, agreedOn.AddDays(dice.Between(1, 9)));
            var owedFen = one.AssessedFen - (one.Kind == LossKind.Medical ? loss.AdvancedFen : 0);
            if (!Pay(story, loss, one, owedFen, doneOn))
                return null;
        }

        var closedOn = doneOn.AddDays(dice.Between(1, 20));
        var closed = new ClaimClosed
        {
            Claim = loss.Name,
            CaseNumber = loss.CaseNumber,
            CloseDate = closedOn.ToWire(),
            Outcome = ClaimOutcome.Paid,
        };
        return story.Say(loss.Cover.Insurer, closedOn, closed) ? closedOn : null;
    }

    private static bool Pay(Story story, Loss loss, AssessedLoss one, long amountFen, DateOnly day)
    {
        if (!story.Say(loss.Cover.Insurer, day, ClaimFacts.Pay(story, loss, one, amountFen, day)))
            return false;

        loss.PaidFen += amountFen;
        return true;
    }

    /// <summary>Somebody else owed for the loss and pays a part of it back (代位求偿).</summary>
    private static void Recover(Story story, Loss loss, DateOnly day)
    {
        var dice = story.Dice;
        var isInsurer = dice.Chance(40);
        story.Say(loss.Cover.Insurer, day, new ClaimRecovered
        {
            Claim = loss.Name,
            RecoveryNumber = $"ZC-{loss.Number}",
            RecoveryDate = day.ToWire(),
            AmountFen = Math.Max(1, loss.PaidFen / dice.Between(2, 5)),
            Ground = RecoveryGround.Subrogation,
            PayerKind = isInsurer ? RecoveryPayerKind.Insurer : RecoveryPayerKind.ThirdParty,
            PayerUscc = isInsurer ? story.Cast.DrawOtherInsurer(dice, loss.Cover.Insurer).Id : "",
            Basis = "保险法 第六十条;赔偿协议",
            DocumentSha256 = dice.Digest(),
        });
    }

    /// <summary>More medical cost came up: the claim is taken up again, assessed anew, paid and closed a second time.</summary>
    private static void Reopen(Story story, Loss loss, IReadOnlyList<AssessedLoss> losses, DateOnly day)
    {
        var dice = story.Dice;
        var insurer = loss.Cover.Insurer;
        if (!story.Say(insurer, day, ClaimFacts.Reopen(loss, day, ReopenReason.FurtherLoss)))
            return;

        var more = losses.First(one => one.Kind == LossKind.Medical).Clone();
        var addedFen = more.AssessedFen / 10;
        more.AssessedFen += addedFen;
        var assessedOn = day.AddDays(dice.Between(5, 20));
        var assessed = ClaimFacts.Assess(
            loss, [.. losses.Select(one => one.Kind == LossKind.Medical ? more : one)], assessedOn, assessedOn.AddDays(-2), assessedOn, "CH");
        if (!story.Say(insurer, assessedOn, assessed))
            return;

        loss.AdvancedFen = 0;
        var added = more.Clone();
        added.AssessedFen = addedFen;
        PayAndClose(story, loss, [added], assessedOn);
    }
}
