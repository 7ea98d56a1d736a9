using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Prevention;

/// <summary>The check that service and hazards share: they are of an enterprise that the policy insures.</summary>
internal static class InsuredChecks
{
    /// <summary>
    /// The policy of that name, which must be there and insure the enterprise, under whatever endorsement: service may
    /// be stated long after another enterprise became the insured.
    /// </summary>
    public static Policy? PolicyInsuring(this Hearing hearing, string field, string name, string enterprise)
    {
        if (hearing.Existing<Policy>(field, name) is not { } policy)
            return null;

        hearing.RestOn(name);
        if (policy.EverInsured(RecordName.Parse(enterprise)!.Value.Id.ToString()))
            return policy;

        hearing.Found(PreventionFindings.NotTheInsured, field, name);
        return null;
    }
}
