using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Pdx.District;
using PudongExchange.Pdx.Sample.Faults;
using PudongExchange.Pdx.Sample.Stories;

namespace PudongExchange.Pdx.Sample;

/// <summary>
/// Tells the district's year: who takes part, then the market, then one enterprise after another. Every chapter draws with dice of its own; what is wrong is
/// planted into each story at its end.
/// </summary>
internal sealed class SampleDistrict(IReadOnlyList<Participant> participants, int seed)
{
    private readonly Cast _cast = new(participants);
    private readonly FaultPlan _faults = new();

    public IEnumerable<Telling> Tell(int enterpriseCount)
    {
        yield return TellEnrolments();
        yield return TellMarket();
        for (var serial = 1; serial <= enterpriseCount; serial++)
            yield return TellEnterprise(serial);
    }

    private Telling TellEnrolments()
    {
        var enrolments = new Telling(_cast, seed, serial: 0);
        EnrolmentStory.Tell(enrolments, participants);
        return enrolments;
    }

    private Telling TellMarket()
    {
        var market = new Telling(_cast, seed, serial: 0);
        FilingStory.Tell(market);
        RegisterStory.Tell(market);
        CampaignStory.Tell(market);
        FaultPlan.PlantAll(market);
        return market;
    }

    private Story TellEnterprise(int serial)
    {
        var condition = Conditions.Of(serial);
        var enterprise = Enterprise.Draw(serial, Dice.For(seed, serial, chapter: ""));
        if (condition == Condition.ProductNotCompliant)
            enterprise = enterprise with { Obligation = Obligation.Required };

        var story = new Story(_cast, seed, enterprise, condition);
        RosterStory.Tell(story);
        GradeStory.Tell(story);
        InspectionStory.Tell(story);
        CoverStory.Tell(story);
        foreach (var cover in story.Covers)
            TellOf(story, cover);

        LicenceStory.Tell(story);
        AccidentStory.Tell(story);
        DutyStory.Tell(story);
        EnforcementStory.Tell(story);
        SupervisionStory.Tell(story);
        LaterStory.Tell(story);
        _faults.Plant(story);
        return story;
    }

    private static void TellOf(Story story, Cover cover)
    {
        ChangeStory.Foresee(story, cover);
        ExtensionStory.Tell(story, cover);
        PremiumStory.Tell(story, cover);
        CommissionStory.Tell(story, cover);
        PlanStory.Agree(story, cover);
        ChangeStory.Tell(story, cover);
        ServiceStory.Tell(story, cover);
        ComplaintStory.Tell(story, cover);
        HazardStory.Tell(story, cover);
        SpendingStory.Tell(story, cover);
        ClaimStory.Tell(story, cover);
        PlanStory.Evaluate(story, cover);
        ChangeStory.End(story, cover);
    }
}
