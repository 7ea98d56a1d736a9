namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>
/// The faults of the sample. Every second enterprise shows one, in turn, so that even a small sample shows most of them and about one fact
/// in a hundred is not plainly accepted.
/// </summary>
internal static class FaultCatalogue
{
    public static readonly Fault NotOnRoster = new(nameof(NotOnRoster));
    public static readonly Fault DeathLimitTooLow = new(nameof(DeathLimitTooLow));
    public static readonly Fault HeadsBelowEmployees = new(nameof(HeadsBelowEmployees));
    public static readonly Fault ProductNotCompliant = new(nameof(ProductNotCompliant), NeedsDuty: true);
    public static readonly Fault RenewalGap = new(nameof(RenewalGap));
    public static readonly Fault EndorsedAfterEnd = new(nameof(EndorsedAfterEnd), PolicyFaults.EndorseAfterEnd);

    public static readonly IReadOnlyList<Fault> All =
    [
        NotOnRoster, DeathLimitTooLow, HeadsBelowEmployees, ProductNotCompliant, RenewalGap, EndorsedAfterEnd,
        new("BadUscc", PolicyFaults.BadUscc),
        new("EndsBeforeStart", PolicyFaults.EndsBeforeStart),
        new("SharesNotWhole", PolicyFaults.SharesNotWhole),
        new("LimitsOutOfOrder", PolicyFaults.LimitsOutOfOrder),
        new("EndorsedBackwards", PolicyFaults.EndorsedBackwards),
        new("SamePolicyAgain", PolicyFaults.SameAgain),
        new("NumberReused", PremiumFaults.NumberReused),
        new("SamePremiumAgain", PremiumFaults.SameAgain),
        new("PaidByPerson", PremiumFaults.PaidByPerson),
        new("NoSuchDay", PremiumFaults.NoSuchDay),
        new("UnknownPolicy", ClaimFaults.UnknownPolicy),
        new("LossNotCovered", ClaimFaults.LossNotCovered),
        new("BeyondEventLimit", ClaimFaults.BeyondEventLimit, NeedsClaim: true),
        new("BeyondAssessed", ClaimFaults.BeyondAssessed, NeedsClaim: true),
        new("PaidAfterClose", ClaimFaults.PaidAfterClose, NeedsClaim: true),
        new("TransferNotProven", ClaimFaults.TransferNotProven, NeedsClaim: true),
        new("NoEvidence", ServiceFaults.NoEvidence),
        new("OutsideCover", ServiceFaults.OutsideCover),
        new("NoDuration", ServiceFaults.NoDuration),
        new("OverSatisfied", ServiceFaults.OverSatisfied),
        new("NotDelivered", SpendingFaults.NotDelivered),
        new("PartsUnequalWhole", SpendingFaults.PartsUnequalWhole),
        new("BookedAhead", SpendingFaults.BookedAhead),
        new("PaidBeyondBooked", SpendingFaults.PaidBeyondBooked),
        new("PersonalAccount", SpendingFaults.PersonalAccount),
        new("ReviewedBeforeReport", HazardFaults.ReviewedBeforeReport),
        new("ReportedAfterClose", HazardFaults.ReportedAfterClose),
        new("UnknownTown", HazardFaults.UnknownTown),
        new("MajorWithoutCriterion", HazardFaults.MajorWithoutCriterion),
        new("OtherTown", HazardFaults.OtherTown),
        new("OtherSector", RosterFaults.OtherSector),
        new("SameListingAgain", RosterFaults.SameAgain),
        new("NotYoursToState", RosterFaults.ListedByInsurer),
    ];

    /// <summary>The fault whose turn it is; null for every other enterprise.</summary>
    public static Fault? For(int serial) => serial % 2 == 0 ? All[serial / 2 % All.Count] : null;

    /// <summary>Plants a fault where the story has a place for it, else the next one that finds a place.</summary>
    public static void Plant(Story story, Fault fault)
    {
        if (fault.Plant is null)
            return;

        var turn = Enumerable.Range(0, All.Count).First(i => All[i] == fault);
        for (var i = 0; i < All.Count; i++)
        {
            if (All[(turn + i) % All.Count].Plant is { } plant && plant(story))
                return;
        }
    }
}
