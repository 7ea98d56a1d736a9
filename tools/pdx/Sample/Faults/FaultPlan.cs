using Google.Protobuf;
using PudongExchange.Contracts.Hazards.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>
/// Spreads the faults over the district: an enterprise shows one or two of those that were shown least so far and find a place in its story, so
/// that even a small sample shows most of them and about one fact in a hundred is not plainly accepted.
/// </summary>
internal sealed class FaultPlan
{
    private static readonly IReadOnlyList<Fault> OfEnterprises =
    [
        .. PolicyFaults.All, .. EndorsementFaults.All, .. PremiumFaults.All, .. CommissionFaults.All, .. ClaimFaults.All, .. ClaimStepFaults.All,
        .. ServiceFaults.All, .. ComplaintFaults.All, .. SpendingFaults.All, .. InvoiceFaults.All, .. HazardFaults.All, .. SupervisionFaults.All,
        .. RosterFaults.All, .. EnforcementFaults.All,
    ];

    private readonly Dictionary<Fault, int> _shownCounts = OfEnterprises.ToDictionary(fault => fault, _ => 0);

    /// <summary>Plants one or two faults into an enterprise's story.</summary>
    public void Plant(Story story)
    {
        story.Begin(nameof(FaultPlan));
        var (left, told) = (story.Serial % 4 == 0 ? 2 : 1, new HashSet<string>());
        foreach (var fault in OfEnterprises.OrderBy(fault => _shownCounts[fault]).ToList())
        {
            if (!Plant(story, fault, told))
                continue;

            _shownCounts[fault]++;
            if (--left == 0)
                return;
        }
    }

    /// <summary>Plants every fault of the market.</summary>
    public static void PlantAll(Telling market)
    {
        market.Begin(nameof(FaultPlan));
        var told = new HashSet<string>();
        foreach (var fault in MarketFaults.All)
            Plant(market, fault, told);
    }

    /// <summary>Tells a fault where there is a place for it, and where no fault before it told of the same records.</summary>
    private static bool Plant(Telling telling, Fault fault, HashSet<string> told)
    {
        if (fault.Tell(telling) is not { } tale || told.Overlaps(tale.Facts.Select(RecordOf)))
            return false;

        told.UnionWith(tale.Facts.Select(RecordOf));
        for (var i = 0; i < tale.Facts.Count; i++)
        {
            var isLast = i == tale.Facts.Count - 1;
            telling.SayEver(tale.By, tale.On, tale.Facts[i], isLast ? fault.Prediction : PredictionOf(tale.Facts, i));
        }

        return true;
    }

    /// <summary>The record that a fact is about: its first field names it.</summary>
    private static string RecordOf(IMessage fact) => (string)fact.Descriptor.Fields.InFieldNumberOrder()[0].Accessor.GetValue(fact);

    /// <summary>What leads to a fault is accepted plainly, but for the notice of a review that passed while its hazard is listed.</summary>
    private static Prediction? PredictionOf(IReadOnlyList<IMessage> facts, int i) =>
        facts[i] is RectificationReviewed { Outcome: ReviewOutcome.Passed } && facts.Take(i).Any(fact => fact is HazardListed)
            ? Prediction.Noted("STILL_LISTED")
            : null;
}
