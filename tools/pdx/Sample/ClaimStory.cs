using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>How a loss is reported, surveyed on the spot, assessed, paid and closed. People are hurt, few die.</summary>
internal static class ClaimStory
{
    public static void Tell(Story story, Cover cover)
    {
        var dice = story.Dice;
        var first = SampleYear.Later(cover.FirstDay, SampleYear.FirstDay);
        var last = SampleYear.Earlier(cover.LastDay, story.NeedsClaim ? new(2023, 10, 10) : new DateOnly(2023, 12, 20));
        if (first > last)
            return;

        var percent = story.NeedsClaim ? 100 : story.Enterprise.Size switch { Size.Micro => 4, Size.Small => 8, Size.Medium => 22, _ => 70 };
        for (var number = 1; dice.Chance(percent) && number <= 3; number++)
        {
            Settle(story, cover, dice.Day(first, last), number);
            percent /= 3;
        }
    }

    private static void Settle(Story story, Cover cover, DateOnly lossOn, int number)
    {
        var dice = story.Dice;
        var harm = Harm.Draw(story);
        var reportedOn = lossOn.AddDays(dice.Below(6));
        var reported = ClaimFacts.Report(story, cover, harm, lossOn, reportedOn, number);
        if (!story.Say(cover.Insurer, reportedOn, reported))
            return;

        var surveyedOn = reportedOn.AddDays(dice.Below(3));
        var survey = new Visit(surveyedOn, ServiceItem.RiskAssessment, SurveyMoment.PostLoss, Claim: reported.Claim);
        ActivityStory.Tell(story, cover, survey, 500 + number);

        var advancedFen = harm.IsGrave && dice.Chance(40) ? Advance(story, cover, harm, reported, surveyedOn.AddDays(dice.Between(2, 9))) : 0;
        var completeOn = surveyedOn.AddDays(dice.Between(10, 60));
        var assessedOn = completeOn.AddDays(dice.Between(3, 28));
        var agreedOn = assessedOn.AddDays(dice.Below(4));
        var assessed = ClaimFacts.Assess(cover, harm, reported, assessedOn, completeOn, agreedOn, story);
        if (story.Say(cover.Insurer, agreedOn, assessed))
            Conclude(story, cover, reported, assessed, agreedOn, advancedFen);
    }

    /// <summary>Pays half of the medical cost ahead of the assessment (预赔, 先行赔付).</summary>
    private static long Advance(Story story, Cover cover, Harm harm, ClaimReported reported, DateOnly day)
    {
        var medical = harm.Losses(cover, story).First(loss => loss.Kind == LossKind.Medical);
        var paid = new ClaimPaid
        {
            Claim = reported.Claim,
            PaymentNumber = $"YF-{reported.ReportNumber}",
            PaymentDate = day.ToWire(),
            AmountFen = medical.AssessedFen / 2,
            LossKind = medical.Kind,
            VictimRef = medical.VictimRef,
            PayeeKind = PayeeKind.Victim,
            Advance = true,
        };
        return story.Say(cover.Insurer, day, paid) ? paid.AmountFen : 0;
    }

    private static void Conclude(Story story, Cover cover, ClaimReported reported, ClaimAssessed assessed, DateOnly agreedOn, long advancedFen)
    {
        var dice = story.Dice;
        var number = reported.Claim[(reported.Claim.LastIndexOf('/') + 1)..];
        var closed = new ClaimClosed { Claim = reported.Claim, CaseNumber = $"AJ-{number}", Outcome = ClaimOutcome.Paid };
        var doneOn = agreedOn;
        if (assessed.Losses.Count == 0)
        {
            closed.Outcome = ClaimOutcome.Refused;
            closed.RefusalNoticeDate = assessed.AssessmentDate;
        }

        for (var i = 0; i < assessed.Losses.Count; i++)
        {
            doneOn = SampleYear.Later(doneOn, agreedOn.AddDays(dice.Between(1, 9)));
            var owedFen = assessed.Losses[i].AssessedFen - (assessed.Losses[i].Kind == LossKind.Medical ? advancedFen : 0);
            if (!story.Say(cover.Insurer, doneOn, ClaimFacts.Pay(story, closed, assessed.Losses[i], owedFen, doneOn, i + 1)))
                return;
        }

        var closedOn = doneOn.AddDays(dice.Between(1, 20));
        closed.CloseDate = closedOn.ToWire();
        story.Say(cover.Insurer, closedOn, closed);
    }
}
