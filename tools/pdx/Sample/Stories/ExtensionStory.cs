using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How the cover of a project that is late is extended (项目延期), without more premium.</summary>
internal static class ExtensionStory
{
    private const int LatePercent = 40;

    public static void Tell(Story story, Cover cover)
    {
        story.Begin(nameof(ExtensionStory), cover.Ordinal);
        var dice = story.Dice;
        if (cover.Policy.Project is not { } project || cover.Termination is not null || !dice.Chance(LatePercent))
            return;

        var askedOn = cover.LastDay.AddDays(-dice.Between(12, 40));
        var extended = cover.LastDay.AddDays(dice.Between(30, project.FreeExtensionDayCount));
        var endorsed = new PolicyEndorsed
        {
            Policy = cover.Name,
            EndorsementNumber = cover.NumberOf("YQ", story.Enterprise, 1),
            Kind = EndorsementKind.PeriodExtended,
            RequestDate = askedOn.ToWire(),
            EffectiveDate = askedOn.AddDays(2).ToWire(),
            LastCoverDate = extended.ToWire(),
            Reason = "工程延期,按合同约定自动延期",
        };
        if (story.Say(cover.Insurer, askedOn.AddDays(2), endorsed))
            cover.ExtendTo(extended);
    }
}
