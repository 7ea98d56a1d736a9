using System.Globalization;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>Which policies an enterprise has in the sample's year: from the stock of 2022, renewed, lapsed, new, or for one project.</summary>
internal static class CoverStory
{
    private const int RequiredInsuredPercent = 92;
    private const int EncouragedInsuredPercent = 72;

    public static void Tell(Story story)
    {
        story.Begin(nameof(CoverStory));
        var dice = story.Dice;
        var isRequired = story.Enterprise.Obligation == Obligation.Required;
        if (!dice.Chance(isRequired ? RequiredInsuredPercent : EncouragedInsuredPercent) && story.Condition == Condition.None)
            return;

        var insurer = story.Cast.DrawInsurer(dice);
        if (story.Condition == Condition.RenewalGap)
            story.Covers.AddRange(Stock(story, insurer));
        else if (story.Enterprise is { Trait.Sector: Sector.Construction, Size: not Size.Micro } && dice.Chance(50))
            story.Covers.Add(IssueForProject(story, insurer));
        else
            story.Covers.AddRange(dice.Chance(82) ? Stock(story, insurer) : New(story, insurer));
    }

    /// <summary>A policy of 2022 that runs out in 2023 and is mostly renewed.</summary>
    private static IReadOnlyList<Cover> Stock(Story story, Participant insurer)
    {
        var dice = story.Dice;
        var isGapShown = story.Condition == Condition.RenewalGap;
        var firstDay = dice.Day(new(2022, 1, 25), isGapShown ? new(2022, 9, 30) : new(2022, 12, 31));
        var before = Issue(story, insurer, firstDay, ordinal: 1, renewed: null);
        if (!isGapShown && dice.Chance(5))
            return [before];

        var gap = isGapShown ? dice.Between(5, 40) : dice.Chance(5) ? dice.Between(1, 60) : 0;
        var next = isGapShown || dice.Chance(92) ? insurer : story.Cast.DrawOtherInsurer(dice, insurer);
        var nextDay = before.LastDay.AddDays(1 + gap);
        // A gap makes new business of it, unless the insurer says that it renews all the same.
        var after = Issue(story, next, nextDay, ordinal: 2, renewed: gap == 0 || isGapShown ? before : null);
        return [before, after];
    }

    private static IReadOnlyList<Cover> New(Story story, Participant insurer)
    {
        // The campaign brings in more than the rest of the year.
        var firstDay = story.Dice.Chance(60)
            ? story.Dice.Day(SampleYear.CampaignFirstDay, SampleYear.CampaignLastDay)
            : story.Dice.Day(SampleYear.FirstDay.AddDays(30), SampleYear.CampaignFirstDay);
        return [Issue(story, insurer, firstDay, ordinal: 1, renewed: null)];
    }

    private static Cover IssueForProject(Story story, Participant insurer)
    {
        var (enterprise, dice) = (story.Enterprise, story.Dice);
        var firstDay = dice.Day(new(2022, 6, 1), new(2023, 8, 31));
        var lastDay = firstDay.AddDays(dice.Between(300, 800));
        var costMillions = enterprise.Size switch
        {
            Size.Small => dice.Between(4, 30),
            Size.Medium => dice.Between(30, 300),
            _ => dice.Between(300, 1500),
        };
        var policy = Draft(story, insurer, firstDay, lastDay, ordinal: 1);
        policy.Project = new()
        {
            Number = $"3101152{dice.Digits(12)}",
            DisplayName = string.Create(CultureInfo.InvariantCulture, $"示例工程{enterprise.Serial:D6}标段"),
            Address = enterprise.Address,
            CostFen = costMillions * 1_000_000L * PolicyTerms.FenPerYuan,
            PlannedCompletionDate = lastDay.ToWire(),
            FreeExtensionDayCount = 180,
        };
        if (dice.Chance(35))
            policy.Holder = ContractorOf(story);

        return Sell(story, insurer, policy, ordinal: 1);
    }

    /// <summary>A general contractor (总承包单位) that holds the policy and owes the premium for its subcontractor.</summary>
    private static Holder ContractorOf(Story story)
    {
        var number = story.Dice.Between(1, 20);
        return new()
        {
            Uscc = SyntheticUscc.OfContractor(number),
            DisplayName = string.Create(CultureInfo.InvariantCulture, $"示例总承包{number:D2}建设集团有限公司"),
        };
    }

    private static Cover Issue(Story story, Participant insurer, DateOnly firstDay, int ordinal, Cover? renewed)
    {
        var policy = Draft(story, insurer, firstDay, firstDay.AddYears(1).AddDays(-1), ordinal);
        policy.RenewalOf = renewed?.Name ?? "";
        return Sell(story, insurer, policy, ordinal);
    }

    public static PolicyIssued Draft(Story story, Participant insurer, DateOnly firstDay, DateOnly lastDay, int ordinal)
    {
        var dice = story.Dice;
        var boundOn = firstDay.AddDays(-dice.Between(3, 18));
        var number = string.Create(CultureInfo.InvariantCulture, $"AZX{firstDay.Year}-{story.Enterprise.Serial:D6}-{ordinal}");
        return new()
        {
            Policy = $"insurers/{insurer.Id}/policies/{number}",
            Insured = PolicyTerms.InsuredOf(story),
            Product = PolicyTerms.ProductOf(story, insurer, boundOn),
            ApplicationDate = boundOn.AddDays(-dice.Below(5)).ToWire(),
            BindDate = boundOn.ToWire(),
            FirstCoverDate = firstDay.ToWire(),
            LastCoverDate = lastDay.ToWire(),
            Limits = PolicyTerms.LimitsOf(story),
            CoverageItems = { PolicyTerms.CoverageOf(dice) },
            CoinsuranceShares = { PolicyTerms.SharesOf(story, insurer) },
            ServiceTerms = PolicyTerms.ServiceOf(story),
        };
    }

    private static Cover Sell(Story story, Participant insurer, PolicyIssued policy, int ordinal)
    {
        Pricing.Price(policy, story);
        PremiumStory.Agree(policy);
        if (policy.Project is { } project && story.Dice.Chance(60))
            story.PermitNumber = project.Number;

        var cover = new Cover(insurer, policy, ordinal);
        story.Say(insurer, policy.BindDate.ToDay(), policy, Prediction.OfWarnings([.. WarningsOf(story, ordinal)]));
        return cover;
    }

    private static IEnumerable<string> WarningsOf(Story story, int ordinal) => story.Condition switch
    {
        Condition.NotOnRoster => ["NOT_ON_ROSTER"],
        Condition.DeathLimitTooLow => ["DEATH_LIMIT_TOO_LOW"],
        Condition.HeadsBelowEmployees => ["HEADS_BELOW_EMPLOYEES"],
        Condition.ProductNotCompliant => ["PRODUCT_NOT_COMPLIANT"],
        Condition.RenewalGap when ordinal == 2 => ["RENEWAL_GAP"],
        _ => [],
    };
}
