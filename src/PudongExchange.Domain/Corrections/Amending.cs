using Google.Protobuf;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Corrections;

/// <summary>What withdrawals and corrections are checked for alike.</summary>
internal static class Amending
{
    public static void Naming(this Hearing hearing, string record, long index, ByteString digest, AmendmentReason reason, string explanation)
    {
        if (record.Length == 0)
            hearing.Found(GeneralFindings.Required, "record");
        else if (RecordCatalogue.Find(record) is null)
            hearing.Found(GeneralFindings.BadName, "record", "{participant}/{collection}/{number}");

        hearing.InRange("index", index, 0, long.MaxValue);
        hearing.Digest("fact_sha256", digest);
        hearing.Value("reason", reason);
        hearing.Text("explanation", explanation, maxLength: 500);
    }

    /// <summary>
    /// The place of the fact that an amendment names, when it may be amended. A stranger's fact is answered like a missing one, and like
    /// one that was never in force.
    /// </summary>
    public static FactPlace? Named(this Hearing hearing, IMessage amendment, long index, ByteString digest,
        IReadOnlyList<LoggedFact> facts, RecordHistory history)
    {
        var named = facts.FirstOrDefault(fact => fact.Happened.Index == index);
        if (named.Happened.Fact is null || named.Happened.StatedBy != hearing.Participant.ResourceName)
        {
            hearing.Found(CorrectionFindings.FactUnknown, "index", index);
            return null;
        }

        if (!digest.Span.SequenceEqual(named.Sha256()))
        {
            hearing.Found(CorrectionFindings.FactOfOtherContent, "fact_sha256", index);
            return null;
        }

        return hearing.IsSettled(amendment, index, history) ? null : Amendable(hearing, named, facts, history);
    }

    /// <summary>True when the wording that is named was withdrawn or corrected before; the same amendment again is known.</summary>
    private static bool IsSettled(this Hearing hearing, IMessage amendment, long index, RecordHistory history)
    {
        if (history.AmendmentOf(index) is not { } earlier)
            return false;

        const string Key = "amendment";
        if (!hearing.IsRepetition(KnownFacts.None.With(Key, earlier), Key, amendment))
        {
            hearing.Found(earlier.Fact is FactWithdrawn ? CorrectionFindings.AlreadyWithdrawn : CorrectionFindings.AlreadyCorrected,
                "index", index, earlier.Index);
        }

        return true;
    }

    private static FactPlace? Amendable(Hearing hearing, LoggedFact named, IReadOnlyList<LoggedFact> facts, RecordHistory history)
    {
        // What is named may be a correction: then what it words is asked, too.
        var place = history.PlaceOf(named.Happened.Index);
        var descriptor = (place?.Standing ?? named.Happened).Fact.Descriptor;
        if (place is null || FactCatalogue.Find(descriptor.FullName) is { Stands: true })
        {
            hearing.Found(CorrectionFindings.FactStands, "index", descriptor.Name);
            return null;
        }

        if (history.AmendmentCountOf(hearing.Participant.ResourceName) >= CorrectionParameters.MaxAmendments)
            hearing.Found(CorrectionFindings.AmendedTooOften, "record", CorrectionParameters.MaxAmendments);

        Lateness(hearing, facts.First(fact => fact.Happened.Index == place.FirstIndex).Happened);
        return place;
    }

    // The clock runs from the recording, not from the business: what is amended is the statement, and it was made then.
    private static void Lateness(Hearing hearing, Happened first)
    {
        var (recordedOn, days) = (CivilDay.Of(first.RecordedAt), CorrectionParameters.AmendWithinDays.On(hearing.Today));
        if (hearing.Today.DayNumber - recordedOn.DayNumber > days)
            hearing.Found(CorrectionFindings.AmendedLate, "index", recordedOn, days);
    }
}
