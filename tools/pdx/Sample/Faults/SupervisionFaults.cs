using Google.Protobuf;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Pdx.Sample.Stories;
using static PudongExchange.Pdx.Sample.Faults.ClaimFaults;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong when authorities find hazards, list them and transfer them.</summary>
internal static class SupervisionFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Refused(one => [.. Listed(one), one.Reported(), one.Reviewed(), one.Extended(day: 16)], "REVIEW_PASSED"),
        Watched(one => [.. Listed(one), one.Extended(dueDay: 40)], "EXTENDED_BEYOND_LISTING"),
        Refused(one => [one.Found(), one.Escalated(EscalationGround.Overdue, department: $"departments/{one.By.Id}")], "ESCALATED_TO_ITSELF"),
        Watched(one => [one.Found(), one.Notified(), one.Listed()], "LISTED_NOT_MAJOR"),
        Refused(one => [.. Listed(one), one.Listed(day: 5, number: "GPX-0002")], "ALREADY_LISTED"),
        Refused(one => [.. Listed(one), one.Delisted(listing: "GPX-0009")], "LISTING_UNKNOWN"),
        Refused(one => [.. Listed(one), one.Delisted(day: 2)], "DELISTED_BEFORE_LISTED", "DELISTED_UNREVIEWED"),
        Watched(one => [.. Listed(one), one.Delisted()], "DELISTED_UNREVIEWED"),
        Refused(one => [.. Listed(one), one.Withdrawn()], "WITHDRAWN_WHILE_LISTED"),
        Refused(one => [Elsewhere(one.Another()), one.Found(), one.Withdrawn(duplicateOf: one.Another().Name)], "DUPLICATE_OF_ANOTHER"),
        Watched(one => [one.Found(), one.Notified(), one.Transferred(TransferGround.Overdue)], "NOT_OVERDUE"),
        Fault.Rejected(OtherTown, "OUTSIDE_YOUR_SCOPE"),
    ];

    public static Fault Refused(Func<SideHazard, IReadOnlyList<IMessage>> tell, params string[] codes) => Fault.Rejected(ByDepartment(tell), codes);

    public static Fault Watched(Func<SideHazard, IReadOnlyList<IMessage>> tell, params string[] codes) => Fault.Warned(ByDepartment(tell), codes);

    private static Func<Story, Tale?> ByDepartment(Func<SideHazard, IReadOnlyList<IMessage>> tell) => story =>
    {
        var department = story.Cast.DepartmentOf(story.Enterprise.Trait.Sector);
        var foundOn = new DateOnly(2023, 3, 1).AddDays(story.Serial % 200);
        return new(department, foundOn.AddDays(50), tell(new(story, department, cover: null, foundOn)));
    };

    private static IReadOnlyList<IMessage> Listed(SideHazard one) => [one.Found(isMajor: true), one.Notified(), one.Listed()];

    private static HazardFound Elsewhere(SideHazard one) => With(one.Found(), found => found.Enterprise = $"enterprises/{Aside.Stranger}");

    /// <summary>A town states what it found in another.</summary>
    private static Tale OtherTown(Story story)
    {
        var town = story.Cast.Town(story.Enterprise.Town);
        var found = HazardStory.Draft(story, $"towns/{town.Id}/hazards/JCX2023-{story.Serial:D6}", new(2023, 6, 1));
        found.FoundBy = FoundBy.Department;
        found.Town = TownTable.All.First(one => one.Code != town.Id).Code;
        return new(town, new(2023, 6, 2), found);
    }
}
