using System.Globalization;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>One policy of an enterprise as its story goes on.</summary>
internal sealed class Cover(Participant insurer, PolicyIssued policy, int ordinal)
{
    /// <summary>Who issued it and states everything about it.</summary>
    public Participant Insurer => insurer;

    public PolicyIssued Policy => policy;

    /// <summary>1 for the enterprise's first policy in the sample, 2 for the next.</summary>
    public int Ordinal => ordinal;

    public string Name => policy.Policy;

    public DateOnly FirstDay { get; } = policy.FirstCoverDate.ToDay();

    /// <summary>The last day of cover, inclusive.</summary>
    public DateOnly LastDay { get; private set; } = policy.LastCoverDate.ToDay();

    /// <summary>The plan of prevention service, once it is agreed.</summary>
    public PlanAgreed? Plan { get; set; }

    /// <summary>How the policy ends early, when it does.</summary>
    public PolicyTerminated? Termination { get; set; }

    /// <summary>The activities that were delivered under it, in the order of their days.</summary>
    public List<Stories.Activity> Activities { get; } = [];

    /// <summary>What came in.</summary>
    public long ReceivedFen { get; set; }

    public bool CoversOn(DateOnly day) => day >= FirstDay && day <= LastDay;

    public void ExtendTo(DateOnly day) => LastDay = day;

    public void EndFrom(DateOnly day) => LastDay = day.AddDays(-1);

    /// <summary>The name of a record of the same insurer that belongs to this cover.</summary>
    public string NameOf(string collection, string prefix, Enterprise enterprise, int number) =>
        $"insurers/{insurer.Id}/{collection}/{NumberOf(prefix, enterprise, number)}";

    /// <summary>A business number that nobody else of the insurer's records has.</summary>
    public string NumberOf(string prefix, Enterprise enterprise, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{enterprise.Serial:D6}-{ordinal}{number:D3}");
}
