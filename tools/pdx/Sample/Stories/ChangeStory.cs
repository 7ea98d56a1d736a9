using Google.Protobuf;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How a policy is endorsed, and now and then ends early.</summary>
internal static class ChangeStory
{
    private const string Prefix = "PD";
    private const int FirstAddedReceipt = 100;
    private const int EndsEarlyPercent = 7;

    private static readonly string[] Corrections = ["投保单地址笔误更正", "行业代码更正", "联系信息录入错误更正"];

    /// <summary>
    /// Decides, before anything else is told about an enterprise's last policy, whether and when it ends early: on a legal ground for those
    /// who must be insured, on any for the others.
    /// </summary>
    public static void Foresee(Story story, Cover cover)
    {
        story.Begin($"{nameof(ChangeStory)}.{nameof(Foresee)}", cover.Ordinal);
        var dice = story.Dice;
        if (cover != story.Covers[^1] || !story.IsOnRoster || !dice.Chance(EndsEarlyPercent))
            return;

        var first = SampleYear.Later(cover.FirstDay.AddDays(20), new(2023, 2, 1));
        var last = SampleYear.Earlier(cover.LastDay.AddDays(-5), new(2023, 12, 10));
        if (first > last)
            return;

        var endsFrom = dice.Day(first, last);
        var isFree = story.Enterprise.Obligation == Obligation.Encouraged && dice.Chance(50);
        var isStopped = dice.Chance(60);
        cover.EndFrom(endsFrom);
        cover.Termination = new()
        {
            Policy = cover.Name,
            Kind = isFree ? TerminationKind.Surrendered : TerminationKind.Terminated,
            EffectiveDate = endsFrom.ToWire(),
            Reason = isFree ? TerminationReason.HolderRequest : isStopped ? TerminationReason.ProductionStopped : TerminationReason.ClosedByLaw,
            EndorsementNumber = cover.NumberOf(Prefix, story.Enterprise, 900),
            ReasonProofSha256 = isFree ? ByteString.Empty : dice.Digest(),
        };
    }

    /// <summary>States the end, with a part of what came in going back.</summary>
    public static void End(Story story, Cover cover)
    {
        if (cover.Termination is not { } terminated)
            return;

        var coverDays = cover.Policy.LastCoverDate.ToDay().DayNumber - cover.FirstDay.DayNumber + 1;
        var leftDays = cover.Policy.LastCoverDate.ToDay().DayNumber - cover.LastDay.DayNumber;
        terminated.RefundFen = Math.Min(cover.ReceivedFen, cover.Policy.PremiumFen * leftDays / coverDays) / 2;
        story.Say(cover.Insurer, terminated.EffectiveDate.ToDay(), terminated);
    }

    public static void Tell(Story story, Cover cover)
    {
        story.Begin(nameof(ChangeStory), cover.Ordinal);
        var dice = story.Dice;
        var first = SampleYear.Later(cover.FirstDay.AddDays(10), SampleYear.FirstDay);
        var last = SampleYear.Earlier(cover.LastDay.AddDays(-15), SampleYear.LastDay);
        if (first > last)
            return;

        var (least, most) = story.Enterprise.Size switch { Size.Micro => (0, 2), Size.Small => (1, 4), Size.Medium => (4, 8), _ => (8, 14) };
        foreach (var (i, day) in Enumerable.Range(0, dice.Between(least, most)).Select(_ => dice.Day(first, last)).Order().ToList().Index())
        {
            var endorsed = Draft(story, cover, day);
            endorsed.EndorsementNumber = cover.NumberOf(Prefix, story.Enterprise, i + 1);
            if (story.Say(cover.Insurer, day, endorsed))
                PremiumStory.ReceiveAdded(story, cover, day, endorsed.PremiumDeltaFen, FirstAddedReceipt + i);
        }
    }

    private static PolicyEndorsed Draft(Story story, Cover cover, DateOnly day)
    {
        var dice = story.Dice;
        var endorsed = new PolicyEndorsed
        {
            Policy = cover.Name,
            EffectiveDate = day.ToWire(),
            RequestDate = day.AddDays(-dice.Below(4)).ToWire(),
        };
        var die = dice.Below(100);
        if (die < 72)
            JoinHeads(endorsed, story, cover, day);
        else if (die < 80)
            AddCoverage(endorsed, cover);
        else if (die < 86 && story.Condition != Condition.DeathLimitTooLow)
            RaiseLimits(endorsed, cover);
        else if (die < 93 && story.Condition != Condition.HeadsBelowEmployees)
            Move(endorsed, story, cover);
        else
            Correct(endorsed, dice.Pick(Corrections));

        return endorsed;
    }

    private static void JoinHeads(PolicyEndorsed endorsed, Story story, Cover cover, DateOnly day)
    {
        var joining = story.Dice.Between(1, Math.Max(1, story.Enterprise.EmployeeCount / 12));
        var leftDays = cover.Policy.LastCoverDate.ToDay().DayNumber - day.DayNumber + 1;
        endorsed.Kind = EndorsementKind.HeadsChanged;
        endorsed.InsuredHeadDeltaCount = joining;
        endorsed.PremiumDeltaFen = cover.Policy.Rate.ChargedPremiumPerHeadFen * joining * leftDays / 365;
    }

    private static void AddCoverage(PolicyEndorsed endorsed, Cover cover)
    {
        endorsed.Kind = EndorsementKind.CoverageAdded;
        endorsed.AddedCoverageItems.Add(CoverageItem.Other);
        endorsed.PremiumDeltaFen = cover.Policy.PremiumFen / 50;
    }

    private static void RaiseLimits(PolicyEndorsed endorsed, Cover cover)
    {
        endorsed.Kind = EndorsementKind.LimitsChanged;
        endorsed.Limits = cover.Policy.Limits.Clone();
        endorsed.Limits.PerEventFen = endorsed.Limits.PerEventFen / 10 * 12;
        endorsed.Limits.CumulativeFen = endorsed.Limits.CumulativeFen / 10 * 12;
        endorsed.PremiumDeltaFen = cover.Policy.PremiumFen / 20;
    }

    private static void Move(PolicyEndorsed endorsed, Story story, Cover cover)
    {
        endorsed.Kind = EndorsementKind.AddressChanged;
        endorsed.Insured = cover.Policy.Insured.Clone();
        endorsed.Insured.Address = $"{story.Enterprise.Address}{story.Dice.Between(1, 9)}幢";
    }

    private static void Correct(PolicyEndorsed endorsed, string reason)
    {
        endorsed.Kind = EndorsementKind.Corrected;
        endorsed.Reason = reason;
    }
}
