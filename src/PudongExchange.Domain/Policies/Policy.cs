using System.Collections.Immutable;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Policies;

/// <summary>A policy (保单) as decisions see it. Terms that endorsements change are kept by the day they hold from.</summary>
public sealed record Policy
{
    private Policy()
    {
    }

    /// <summary>The collection segment of policies' names.</summary>
    public const string Collection = "policies";

    /// <summary><c>insurers/{uscc}/policies/{number}</c>.</summary>
    public required string Name { get; init; }

    public required ProductKind Product { get; init; }

    public required DateOnly BindOn { get; init; }

    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day of cover as agreed, inclusive, extensions included.</summary>
    public required DateOnly LastAgreedDay { get; init; }

    /// <summary>The first day without cover when the policy ended early (退保, 解除, 注销).</summary>
    public DateOnly? EndedFrom { get; init; }

    public required Timeline<InsuredSite> Insured { get; init; }

    public required Timeline<PolicyLimits> Limits { get; init; }

    public required Timeline<int> HeadCount { get; init; }

    /// <summary>The policyholder's USCC; empty when the insured holds the policy itself.</summary>
    public required string HolderUscc { get; init; }

    /// <summary>The whole premium with all endorsements.</summary>
    public required long PremiumFen { get; init; }

    public long PremiumReceivedFen { get; init; }

    /// <summary>When each instalment is due at the latest; empty when the whole premium was due on <see cref="BindOn"/>.</summary>
    public required ImmutableArray<DateOnly> InstalmentsDueOn { get; init; }

    public required KnownFacts Known { get; init; }

    /// <summary>The issuing insurer, <c>insurers/{uscc}</c>.</summary>
    public string Insurer => Name[..Name.IndexOf("/policies/", StringComparison.Ordinal)];

    /// <summary>The insured enterprise in the newest terms, <c>enterprises/{uscc}</c>.</summary>
    public string Enterprise => $"enterprises/{Insured.Newest.Uscc}";

    /// <summary>The insured heads in the newest terms.</summary>
    public int Heads => HeadCount.Newest;

    /// <summary>The last day of cover, inclusive; the day before <see cref="FirstDay"/> when it never gave any.</summary>
    public DateOnly LastDay => EndedFrom is { } from && from <= LastAgreedDay ? from.AddDays(-1) : LastAgreedDay;

    public bool CoversOn(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>True when an enterprise was the insured at any time, under whatever endorsement.</summary>
    public bool EverInsured(string uscc) => Insured.Values.Any(insured => insured.Uscc == uscc);

    public static Policy Evolve(Policy? policy, Happened happened) => (policy, happened.Fact) switch
    {
        (null, PolicyIssued issued) => Issue(issued, happened),
        ({ }, PremiumReceived premium) => policy with
        {
            PremiumReceivedFen = policy.PremiumReceivedFen + premium.AmountFen,
            Known = policy.Known.With(ReceiptKey(premium.ReceiptNumber), happened),
        },
        ({ EndedFrom: null }, PolicyEndorsed endorsed) => policy.Endorse(endorsed, happened),
        ({ EndedFrom: null }, PolicyTerminated terminated) => policy with
        {
            EndedFrom = terminated.EffectiveDate.ToDay(),
            Known = policy.Known.With(EndorsementKey(terminated.EndorsementNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(policy is null ? "an empty stream" : policy.Name)}."),
    };

    internal static string IssueKey(string name) => $"policy/{name[(name.LastIndexOf('/') + 1)..]}";

    internal static string ReceiptKey(string number) => $"receipt/{number}";

    /// <summary>Endorsements and terminations share one sequence of numbers.</summary>
    internal static string EndorsementKey(string number) => $"endorsement/{number}";

    private static Policy Issue(PolicyIssued issued, Happened happened)
    {
        var firstDay = issued.FirstCoverDate.ToDay();
        return new()
        {
            Name = issued.Policy,
            Product = issued.Product.Kind,
            BindOn = issued.BindDate.ToDay(),
            FirstDay = firstDay,
            LastAgreedDay = issued.LastCoverDate.ToDay(),
            Insured = Timeline.Starting(firstDay, InsuredSite.FromWire(issued.Insured)),
            Limits = Timeline.Starting(firstDay, PolicyLimits.FromWire(issued.Limits)),
            HeadCount = Timeline.Starting(firstDay, issued.Insured.InsuredHeadCount),
            HolderUscc = issued.Holder?.Uscc ?? "",
            PremiumFen = issued.PremiumFen,
            InstalmentsDueOn = [.. issued.Instalments.Select(instalment => instalment.DueDate.ToDay())],
            Known = KnownFacts.None.With(IssueKey(issued.Policy), happened),
        };
    }

    private Policy Endorse(PolicyEndorsed endorsed, Happened happened)
    {
        var from = endorsed.EffectiveDate.ToDay();
        return this with
        {
            LastAgreedDay = endorsed.LastCoverDate is { } lastDay ? lastDay.ToDay() : LastAgreedDay,
            Insured = endorsed.Insured is { } insured ? Insured.With(from, InsuredSite.FromWire(insured)) : Insured,
            Limits = endorsed.Limits is { } limits ? Limits.With(from, PolicyLimits.FromWire(limits)) : Limits,
            HeadCount = endorsed.InsuredHeadDeltaCount == 0 ? HeadCount : HeadsAfter(from, endorsed.InsuredHeadDeltaCount),
            PremiumFen = PremiumFen + endorsed.PremiumDeltaFen,
            Known = Known.With(EndorsementKey(endorsed.EndorsementNumber), happened),
        };
    }

    /// <summary>The insured heads when so many join or leave on a day: that day and every later change move by as many.</summary>
    internal Timeline<int> HeadsAfter(DateOnly from, int delta) => HeadCount.Shifted(from, heads => heads + delta);
}
