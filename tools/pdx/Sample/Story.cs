using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Pdx.Sample.Stories;

namespace PudongExchange.Pdx.Sample;

/// <summary>What happens to one enterprise in the sample's year.</summary>
internal sealed class Story(Cast cast, int seed, Enterprise enterprise, Condition condition) : Telling(cast, seed, enterprise.Serial)
{
    public Enterprise Enterprise => enterprise;

    /// <summary>What is odd about the enterprise from the beginning.</summary>
    public Condition Condition => condition;

    public bool IsOnRoster => condition != Condition.NotOnRoster;

    /// <summary>The day from which its newest listing holds.</summary>
    public DateOnly ListedOn { get; set; }

    /// <summary>The safety licence that its listing follows from; empty when it has none.</summary>
    public string LicenceNumber { get; set; } = "";

    /// <summary>The construction permit of the project that it is insured for; empty when it has none.</summary>
    public string PermitNumber { get; set; } = "";

    /// <summary>Its policies, in the order of their days.</summary>
    public List<Cover> Covers { get; } = [];

    /// <summary>The hazards found at it, whoever found them.</summary>
    public List<HazardCase> Hazards { get; } = [];

    /// <summary>The losses that insurers were told of.</summary>
    public List<Loss> Losses { get; } = [];

    /// <summary>The accidents that the department recorded, and when.</summary>
    public List<(AccidentRecorded Accident, DateOnly RecordedOn)> Accidents { get; } = [];

    /// <summary>The activities that served it.</summary>
    public List<Activity> Activities { get; } = [];
}
