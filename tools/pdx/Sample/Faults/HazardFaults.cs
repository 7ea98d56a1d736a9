using PudongExchange.Contracts.Hazards.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with hazards.</summary>
internal static class HazardFaults
{
    private const string NowhereInPudong = "310115999";

    public static bool UnknownTown(Story story) => Find(story, Prediction.Rejected("UNKNOWN_TOWN"), found => found.Town = NowhereInPudong);

    public static bool MajorWithoutCriterion(Story story) => Find(story, Prediction.Rejected("REQUIRED"), found =>
    {
        found.Grade = HazardGrade.Major;
        found.CriterionCodes.Clear();
    });

    public static bool ReviewedBeforeReport(Story story)
    {
        if (story.Draw<HazardNotified>() is not { } notified)
            return false;

        return story.SayLike(notified.Said, new RectificationReviewed
        {
            Hazard = notified.Fact.Hazard,
            ReviewNumber = $"FC9-{HazardStory.NumberOf(notified.Fact.Hazard)}",
            ReportNumber = $"ZG1-{HazardStory.NumberOf(notified.Fact.Hazard)}",
            ReviewedDate = notified.Said.On.ToWire(),
            ReviewerRole = "风控工程师",
            Outcome = ReviewOutcome.Passed,
        }, Prediction.Rejected("NO_REPORT_TO_REVIEW"));
    }

    public static bool ReportedAfterClose(Story story)
    {
        if (story.Draw<RectificationReviewed>(reviewed => reviewed.Outcome == ReviewOutcome.Passed) is not { } reviewed)
            return false;

        return story.SayLike(reviewed.Said, new RectificationReported
        {
            Hazard = reviewed.Fact.Hazard,
            ReportNumber = StoryFacts.Other(reviewed.Fact.ReportNumber),
            ReportedDate = reviewed.Fact.ReviewedDate,
            RectifiedDate = reviewed.Fact.ReviewedDate,
            Measures = "再次整改",
            RectifierRole = "安全管理员",
            AfterPhotoSha256S = { story.Dice.Digest() },
        }, Prediction.Rejected("HAZARD_CLOSED"));
    }

    /// <summary>A town states what it found in another.</summary>
    public static bool OtherTown(Story story)
    {
        if (story.Draw<HazardFound>() is not { } found)
            return false;

        var town = story.Cast.Town(story.Enterprise.Town);
        var elsewhere = found.Fact.Clone();
        elsewhere.Hazard = $"towns/{town.Id}/hazards/{StoryFacts.Other(HazardStory.NumberOf(found.Fact.Hazard))}";
        elsewhere.Policy = "";
        elsewhere.Activity = "";
        elsewhere.FoundBy = FoundBy.Department;
        elsewhere.Town = TownTable.All.First(one => one.Code != town.Id).Code;
        return story.Say(town, found.Said.On, elsewhere, Prediction.Rejected("OUTSIDE_YOUR_SCOPE"));
    }

    private static bool Find(Story story, Prediction prediction, Action<HazardFound> spoil)
    {
        if (story.Draw<HazardFound>(found => found.Grade == HazardGrade.General) is not { } found)
            return false;

        var spoiled = found.Fact.Clone();
        spoiled.Hazard = StoryFacts.Other(spoiled.Hazard);
        spoil(spoiled);
        return story.SayLike(found.Said, spoiled, prediction);
    }
}
