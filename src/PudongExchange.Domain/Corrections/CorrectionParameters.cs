using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Corrections;

/// <summary>The numbers by which withdrawals and corrections are judged.</summary>
internal static class CorrectionParameters
{
    /// <summary>
    /// So many days after its recording a fact is withdrawn or corrected without a warning. No source sets such a time: it is the
    /// office's own choice, the length of a monthly close.
    /// </summary>
    public static readonly Timeline<int> AmendWithinDays = Timeline.Starting(new(2023, 1, 1), 30);

    /// <summary>
    /// Amendments of one participant to one record. Each folds the record anew, and who amends more often does not know what he states; by
    /// participant, so that nobody keeps another from taking its own back.
    /// </summary>
    public const int MaxAmendments = 100;

    /// <summary>
    /// So many facts at most are looked at again for one amendment, while everybody else waits. A policy of a project of ten years with
    /// monthly service has some two thousand facts about it and about what rests on it.
    /// </summary>
    public const int MaxRejudged = 3_000;
}
