using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Pdx.District;
using PudongExchange.Pdx.Sample.Faults;

namespace PudongExchange.Pdx.Sample;

/// <summary>Tells the stories of the sample's enterprises, each of which depends on the seed and its serial number alone.</summary>
internal sealed class SampleDistrict(IReadOnlyList<Participant> participants, int seed)
{
    private readonly Cast _cast = new(participants);

    public Story Tell(int serial)
    {
        var dice = Dice.For(seed, serial);
        var fault = FaultCatalogue.For(serial);
        var enterprise = Enterprise.Draw(serial, dice);
        if (fault?.NeedsDuty == true)
            enterprise = enterprise with { Obligation = Obligation.Required };

        var story = new Story(_cast, enterprise, dice, fault);
        RosterStory.Tell(story);
        HazardStory.TellOfAuthorities(story);
        var covers = CoverStory.Tell(story, showsFault: fault is not null);
        foreach (var cover in covers)
            TellOf(story, cover, isLast: cover == covers[^1]);

        if (fault is not null)
            FaultCatalogue.Plant(story, fault);

        return story;
    }

    private static void TellOf(Story story, Cover cover, bool isLast)
    {
        var end = isLast ? ChangeStory.Foresee(story, cover) : null;
        if (end is null)
            ExtensionStory.Tell(story, cover);

        PremiumStory.Tell(story, cover);
        ServiceStory.Agree(story, cover);
        ChangeStory.Endorse(story, cover);
        var activities = ServiceStory.Deliver(story, cover, isRenewed: !isLast);
        HazardStory.TellOfInspections(story, cover, activities);
        SpendingStory.Tell(story, cover, activities);
        ClaimStory.Tell(story, cover);
        if (end is not null)
            ChangeStory.End(story, cover, end);
    }
}
