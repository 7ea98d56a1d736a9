using System.Globalization;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>
/// What follows from the duty to insure: an enterprise that stopped is exempted (豁免), one that closed is taken off the roster (移出名单), one that
/// is not insured is reminded (督促), and fined when that does not help (应保未保).
/// </summary>
internal static class DutyStory
{
    private static readonly ReminderChannel[] Channels =
        [ReminderChannel.WrittenNotice, ReminderChannel.WrittenNotice, ReminderChannel.Visit, ReminderChannel.Telephone, ReminderChannel.Meeting];

    public static void Tell(Story story)
    {
        story.Begin(nameof(DutyStory));
        if (!story.IsOnRoster)
            return;

        if (story.Covers.LastOrDefault()?.Termination is { } terminated && Released(story, terminated))
            return;
        if (story.Covers.Count == 0 && story.Dice.Chance(12))
            Delist(story, story.Dice.Day(new(2023, 3, 1), new(2023, 10, 31)), DelistingReason.Relocated, "已迁出浦东新区");
        else if (story.Enterprise.Obligation == Obligation.Required && UninsuredSince(story) is { } uninsuredOn)
            Remind(story, uninsuredOn);
    }

    /// <summary>True when the department exempts or delists the enterprise whose policy ended.</summary>
    private static bool Released(Story story, PolicyTerminated terminated)
    {
        var day = terminated.EffectiveDate.ToDay().AddDays(story.Dice.Between(5, 25));
        switch (terminated.Reason)
        {
            case TerminationReason.ProductionStopped when story.Enterprise.Obligation == Obligation.Required:
                return Exempt(story, day);
            case TerminationReason.ClosedByLaw:
                return Delist(story, day, DelistingReason.Closed, "");
            default:
                return false;
        }
    }

    private static bool Exempt(Story story, DateOnly day)
    {
        var (enterprise, dice) = (story.Enterprise, story.Dice);
        return story.Say(story.Cast.DepartmentOf(enterprise.Trait.Sector), day, new EnterpriseExempted
        {
            Enterprise = enterprise.ResourceName,
            ExemptionNumber = Number(story, "HM"),
            Sector = enterprise.Trait.Sector,
            Ground = ExemptionGround.ProductionStopped,
            Proof = "停产报告及现场核查记录",
            ProofSha256 = dice.Digest(),
            FirstDate = day.ToWire(),
            LastDate = day.AddDays(dice.Between(60, 240)).ToWire(),
        });
    }

    private static bool Delist(Story story, DateOnly day, DelistingReason reason, string explanation)
    {
        var enterprise = story.Enterprise;
        return day > story.ListedOn && story.Say(story.Cast.DepartmentOf(enterprise.Trait.Sector), day, new EnterpriseDelisted
        {
            Enterprise = enterprise.ResourceName,
            DelistingNumber = Number(story, "YC"),
            Sector = enterprise.Trait.Sector,
            Reason = reason,
            Explanation = explanation,
            EffectiveDate = day.ToWire(),
        });
    }

    /// <summary>A day of the year from which no policy covers the enterprise any more or yet; null when one always does.</summary>
    private static DateOnly? UninsuredSince(Story story)
    {
        if (story.Covers.Count == 0)
            return story.Dice.Day(SampleYear.FirstDay, new(2023, 9, 30));
        if (story.Covers[0].FirstDay > new DateOnly(2023, 2, 15))
            return SampleYear.FirstDay;

        var endsOn = story.Covers[^1].LastDay.AddDays(1);
        return endsOn < new DateOnly(2023, 11, 15) ? endsOn : null;
    }

    private static void Remind(Story story, DateOnly uninsuredOn)
    {
        var (enterprise, dice) = (story.Enterprise, story.Dice);
        var department = story.Cast.DepartmentOf(enterprise.Trait.Sector);
        var remindedOn = uninsuredOn.AddDays(dice.Between(10, 40));
        var deadline = remindedOn.AddDays(15);
        foreach (var authority in new[] { story.Cast.Town(enterprise.Town), department }.Where(_ => dice.Chance(75)))
        {
            var channel = dice.Pick(Channels);
            story.Say(authority, remindedOn, new EnterpriseReminded
            {
                Enterprise = enterprise.ResourceName,
                ReminderNumber = Number(story, "DC"),
                RemindedDate = remindedOn.ToWire(),
                DeadlineDate = deadline.ToWire(),
                Channel = channel,
                DocumentSha256 = channel == ReminderChannel.WrittenNotice ? dice.Digest() : Google.Protobuf.ByteString.Empty,
            });
        }

        // The fine of the first stage orders to insure in time; who still does not pays more (安全生产法 article 109).
        var firstOn = deadline.AddDays(dice.Between(5, 20));
        var overdueOn = firstOn.AddDays(dice.Between(35, 60));
        if (IsUninsuredOn(story, firstOn) && dice.Chance(70))
        {
            Fine(story, firstOn, PenaltyStage.First, dice.Between(50, 100));
            if (IsUninsuredOn(story, overdueOn))
                Fine(story, overdueOn, PenaltyStage.Overdue, dice.Between(100, 200));
        }
    }

    private static void Fine(Story story, DateOnly decidedOn, PenaltyStage stage, int thousandYuan)
    {
        var department = story.Cast.DepartmentOf(story.Enterprise.Trait.Sector);
        var imposed = EnforcementStory.Draft(story, department, decidedOn, $"WB-{(int)stage}");
        imposed.Kinds.Add(PenaltyKind.Fine);
        imposed.LegalBasis = LegalBasis.WorkSafetyLaw109;
        imposed.LegalBasisText = "《中华人民共和国安全生产法》第一百零九条";
        imposed.Stage = stage;
        imposed.FineFen = thousandYuan * 1_000L * PolicyTerms.FenPerYuan;
        imposed.RectificationDueDate = decidedOn.AddDays(30).ToWire();
        imposed.Grounds = PenaltyGrounds.NotInsured;
        imposed.GroundsText = "未按照国家规定投保安全生产责任保险";
        story.Say(department, decidedOn, imposed);
    }

    private static bool IsUninsuredOn(Story story, DateOnly day) => !story.Covers.Any(cover => cover.CoversOn(day));

    private static string Number(Story story, string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}2023-{story.Serial:D6}");
}
