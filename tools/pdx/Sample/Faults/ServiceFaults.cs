using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with prevention service.</summary>
internal static class ServiceFaults
{
    public static bool NoEvidence(Story story)
    {
        if (story.Draw<ActivityDelivered>() is not { } delivered)
            return false;

        var unproven = delivered.Fact.Clone();
        unproven.Evidence.Clear();
        story.Replace(delivered.Said, unproven, Prediction.Warned("NO_EVIDENCE"));
        return true;
    }

    public static bool OutsideCover(Story story) => Deliver(story, Prediction.Warned("SERVICE_OUTSIDE_COVER"), (delivered, cover) =>
    {
        var before = cover.FirstCoverDate.ToDay().AddDays(-10);
        delivered.StartTime = before.At(9, 0);
        delivered.EndTime = before.At(11, 0);
    });

    public static bool NoDuration(Story story) => Deliver(story, Prediction.Rejected("NO_DURATION"), (delivered, _) =>
        delivered.EndTime = delivered.StartTime);

    public static bool OverSatisfied(Story story)
    {
        if (story.Draw<ActivityConfirmed>() is not { } confirmed)
            return false;

        var beyond = confirmed.Fact.Clone();
        beyond.ConfirmationNumber = StoryFacts.Other(beyond.ConfirmationNumber);
        beyond.Satisfaction = 6;
        return story.SayLike(confirmed.Said, beyond, Prediction.Rejected("OUT_OF_RANGE"));
    }

    private static bool Deliver(Story story, Prediction prediction, Action<ActivityDelivered, Contracts.Policies.V1.PolicyIssued> spoil)
    {
        if (story.Draw<ActivityDelivered>(delivered => delivered.Policy.Length > 0 && delivered.SurveyMoment == SurveyMoment.Unspecified) is not { } delivered)
            return false;

        var cover = story.Said.Select(said => said.Fact).OfType<Contracts.Policies.V1.PolicyIssued>().First(issued => issued.Policy == delivered.Fact.Policy);
        var spoiled = delivered.Fact.Clone();
        spoiled.Activity = StoryFacts.Other(spoiled.Activity);
        spoiled.HazardCount = 0;
        spoil(spoiled, cover);
        return story.SayLike(delivered.Said, spoiled, prediction);
    }
}
