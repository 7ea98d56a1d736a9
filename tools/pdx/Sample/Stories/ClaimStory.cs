using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How losses are reported, registered or turned away, surveyed on the spot, and then settled or refused. People are hurt, few die.</summary>
internal static class ClaimStory
{
    private const int NotAcceptedPercent = 8;
    private const int RefusedPercent = 14;

    private static readonly NotAcceptedReason[] NotAcceptedReasons =
        [NotAcceptedReason.NotInsuredEvent, NotAcceptedReason.NothingClaimed, NotAcceptedReason.Duplicate];

    public static void Tell(Story story, Cover cover)
    {
        story.Begin(nameof(ClaimStory), cover.Ordinal);
        var dice = story.Dice;
        var first = SampleYear.Later(cover.FirstDay, SampleYear.FirstDay);
        var last = SampleYear.Earlier(cover.LastDay, new DateOnly(2023, 12, 20));
        if (first > last)
            return;

        var (percent, most) = story.Enterprise.Size switch { Size.Micro => (8, 1), Size.Small => (18, 2), Size.Medium => (50, 3), _ => (95, 5) };
        for (var number = 1; number <= most && dice.Chance(percent); number++)
            Report(story, cover, dice.Day(first, last), number);
    }

    private static void Report(Story story, Cover cover, DateOnly lossOn, int number)
    {
        var dice = story.Dice;
        var harm = Harm.Draw(story);
        var reportedOn = lossOn.AddDays(dice.Below(6));
        var loss = new Loss(cover, harm, ClaimFacts.Report(story, cover, harm, lossOn, reportedOn, number));
        if (!story.Say(cover.Insurer, reportedOn, loss.Reported))
            return;

        story.Losses.Add(loss);
        if (!harm.IsGrave && dice.Chance(NotAcceptedPercent))
        {
            TurnAway(story, loss, reportedOn.AddDays(dice.Between(1, 5)));
            return;
        }

        var registeredOn = reportedOn.AddDays(dice.Below(3));
        if (!story.Say(cover.Insurer, registeredOn, ClaimFacts.Register(story, loss, registeredOn)))
            return;

        var surveyedOn = registeredOn.AddDays(dice.Below(4));
        if (!Survey(story, loss, surveyedOn, number))
            return;

        if (!harm.IsGrave && dice.Chance(RefusedPercent))
            RefusalStory.Tell(story, loss, surveyedOn.AddDays(dice.Between(5, 25)));
        else
            SettlementStory.Tell(story, loss, surveyedOn);
    }

    /// <summary>Does not accept the claim (不予受理), and closes it, mostly.</summary>
    private static void TurnAway(Story story, Loss loss, DateOnly day)
    {
        var dice = story.Dice;
        var insurer = loss.Cover.Insurer;
        var isSaid = story.Say(insurer, day, new ClaimRegistered
        {
            Claim = loss.Name,
            RegistrationDate = day.ToWire(),
            NotAcceptedReason = dice.Pick(NotAcceptedReasons),
            Explanation = "经核实不属于本保单应受理的索赔",
        });
        var closedOn = day.AddDays(dice.Between(5, 30));
        if (isSaid && dice.Chance(70))
            story.Say(insurer, closedOn, new ClaimClosed { Claim = loss.Name, CloseDate = closedOn.ToWire(), Outcome = ClaimOutcome.NothingOwed });
    }

    /// <summary>Surveys the loss, and mostly states the same visit as an activity of the kind 出险后.</summary>
    private static bool Survey(Story story, Loss loss, DateOnly day, int number)
    {
        var dice = story.Dice;
        if (!story.Say(loss.Cover.Insurer, day, ClaimFacts.Survey(story, loss, day)))
            return false;

        if (dice.Chance(75))
        {
            var visit = new Visit(day, ServiceItem.RiskAssessment, SurveyMoment.PostLoss, Claim: loss.Name);
            ActivityStory.Tell(story, loss.Cover, visit, 500 + number);
        }

        return true;
    }
}
