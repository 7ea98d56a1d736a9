using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Prevention;

/// <summary>A plan of prevention service (服务方案) as decisions see it.</summary>
public sealed record Plan
{
    private Plan()
    {
    }

    /// <summary>The collection segment of plans' names.</summary>
    public const string Collection = "plans";

    /// <summary><c>insurers/{uscc}/plans/{number}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The policy that the service is owed under, <c>insurers/{uscc}/policies/{number}</c>.</summary>
    public required string Policy { get; init; }

    /// <summary>The enterprise that is served, <c>enterprises/{uscc}</c>.</summary>
    public required string Enterprise { get; init; }

    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day of the plan, inclusive.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The day of the evaluation as last stated; null before the first.</summary>
    public DateOnly? EvaluatedOn { get; init; }

    public required KnownFacts Known { get; init; }

    public static Plan Evolve(Plan? plan, Happened happened) => (plan, happened.Fact) switch
    {
        (null, PlanAgreed agreed) => new()
        {
            Name = agreed.Plan,
            Policy = agreed.Policy,
            Enterprise = agreed.Enterprise,
            FirstDay = agreed.FirstDate.ToDay(),
            LastDay = agreed.LastDate.ToDay(),
            Known = KnownFacts.None.With(AgreementKey(agreed.Plan), happened),
        },
        ({ }, PlanEvaluated evaluated) => plan with
        {
            EvaluatedOn = evaluated.EvaluatedDate.ToDay(),
            Known = plan.Known.With(EvaluationKey(evaluated.EvaluationNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(plan is null ? "an empty stream" : plan.Name)}."),
    };

    internal static string AgreementKey(string name) => $"plan/{name[(name.LastIndexOf('/') + 1)..]}";

    internal static string EvaluationKey(string number) => $"evaluation/{number}";
}
