using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with the roster.</summary>
internal static class RosterFaults
{
    /// <summary>A department lists an enterprise in a sector that another one supervises.</summary>
    public static bool OtherSector(Story story)
    {
        if (Listed(story) is not { } listed)
            return false;

        var other = story.Cast.Departments.First(one => one != listed.By);
        var listing = (EnterpriseListed)listed.Fact;
        return story.Say(other, listed.On, listing.Clone(), Prediction.Rejected("OUTSIDE_YOUR_SCOPE"));
    }

    public static bool SameAgain(Story story) =>
        Listed(story) is { } listed && story.SayLike(listed, ((EnterpriseListed)listed.Fact).Clone(), Prediction.Known);

    /// <summary>An insurer puts an enterprise on a roster, which only departments do.</summary>
    public static bool ListedByInsurer(Story story) =>
        story.Draw<PolicyIssued>() is { } issued
        && story.SayLike(issued.Said, RosterStory.Listing(story, issued.Said.On), Prediction.Rejected("NOT_YOURS_TO_STATE"));

    private static Said? Listed(Story story) => story.Said.FirstOrDefault(said => said.Fact is EnterpriseListed && said.Prediction is null);
}
