using System.Collections.Frozen;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Corrections;

/// <summary>
/// Judges again what was judged while a fact stood that is now to be withdrawn or worded anew: the later facts of its record, and those
/// of the records linked to it. Every other record is looked at as it stands now.
/// </summary>
/// <remarks>
/// A fact rests on the amended one when it would be refused without it and not also with it: what a later fact has made of other
/// records in the meantime is not this amendment's doing.
/// </remarks>
internal sealed class Rehearing(Hearing hearing, string record, RecordHistory history, FactPlace place)
{
    private static readonly IReadOnlySet<Sector> EverySector = System.Enum.GetValues<Sector>().ToFrozenSet();
    private static readonly IReadOnlySet<string> EveryTown = Towns.Names.Keys.ToFrozenSet();

    private readonly RecordKind _kind = RecordCatalogue.Find(record)!;
    private readonly object? _before = RecordHistory.Fold(RecordCatalogue.Find(record)!, history.Before(place));

    /// <summary>Judges the new wording in the place of the old one, and as of now: it is stated now.</summary>
    public void Judge(Statement wording, string field)
    {
        var inner = new Hearing(hearing.Participant, hearing.Now, new AmendedRecords(hearing.Records, (record, _before)));
        wording.Kind!.Judge(wording.Fact!, inner);
        hearing.TakeOver(inner, field);
        if (hearing.IsClean && inner.KnownIndex is { } known)
            hearing.Found(CorrectionFindings.CorrectionRepeats, field, known);
    }

    /// <summary>Finds the first fact that rests on the one that is amended.</summary>
    /// <param name="anew">The new wording; null when the fact is withdrawn.</param>
    public void Check(Happened? anew)
    {
        var later = history.After(place).ToList();
        var children = hearing.Records.LinkedTo(record).Where(child => child != record).ToList();
        if (later.Count + hearing.Records.FactCount(children) > CorrectionParameters.MaxRejudged)
        {
            hearing.Found(CorrectionFindings.TooMuchRests, "index", CorrectionParameters.MaxRejudged);
            return;
        }

        var histories = hearing.Records.HistoriesOf(children);
        var ofOthers = children.ToDictionary(
            child => child, child => RecordHistory.Of(histories[child].Select(fact => fact.Happened)).InForce.ToList());
        var then = anew is { } wording ? _kind.Evolve(_before, wording) : _before;
        var now = _kind.Evolve(_before, place.Standing!.Value);
        var first = OwnResting(later, ref then, ref now) ?? OthersResting(ofOthers, then, now);
        if (first is var (index, why))
            hearing.Found(CorrectionFindings.RestedOn, "index", index, why);
    }

    /// <summary>Later facts of the record itself; afterwards both states are those at its end.</summary>
    private (long Index, string Why)? OwnResting(List<Happened> later, ref object? then, ref object? now)
    {
        foreach (var happened in later)
        {
            var refusal = Refusal(happened, new AmendedRecords(hearing.Records, (record, then)), new AmendedRecords(hearing.Records, (record, now)));
            if (refusal is not null)
                return (happened.Index, refusal);

            then = _kind.Evolve(then, happened);
            now = _kind.Evolve(now, happened);
        }

        return null;
    }

    /// <summary>Facts of linked records that were stated after the amended one; those before cannot rest on it.</summary>
    private (long Index, string Why)? OthersResting(Dictionary<string, List<Happened>> ofOthers, object? then, object? now)
    {
        (long Index, string Why)? first = null;
        foreach (var (name, facts) in ofOthers)
        {
            var kind = RecordCatalogue.Find(name)!;
            object? state = null;
            foreach (var happened in facts)
            {
                if (IsLater(happened) && !(happened.Index > first?.Index)
                    && Refusal(happened, new AmendedRecords(hearing.Records, (record, then), (name, state)),
                        new AmendedRecords(hearing.Records, (record, now), (name, state))) is { } refusal)
                    first = (happened.Index, refusal);

                state = kind.Evolve(state, happened);
            }
        }

        return first;
    }

    private bool IsLater(Happened happened) => happened.Index > place.FirstIndex;

    /// <summary>The code for which a fact would be refused by the amended records and not by those that are.</summary>
    private static string? Refusal(Happened happened, IRecords amended, IRecords asTheyAre)
    {
        var refusals = Refusals(happened, amended);
        if (refusals.Count == 0)
            return null;

        var anyway = Refusals(happened, asTheyAre);
        return refusals.Find(refusal => !anyway.Contains(refusal)).Code;
    }

    private static List<(string Code, string Field)> Refusals(Happened happened, IRecords records)
    {
        var inner = new Hearing(Stating(happened.StatedBy), happened.RecordedAt, records);
        FactCatalogue.Find(happened.Fact.Descriptor.FullName)!.Judge(happened.Fact, inner);
        return
        [
            .. inner.Close().Findings
                .Where(finding => finding.Severity == Severity.Error || finding.Code == GeneralFindings.AlreadyKnown.Code)
                .Select(finding => (finding.Code, finding.Field)),
        ];
    }

    /// <summary>
    /// Who stated a fact, with every scope. Whether it was theirs to state was judged when they did; to judge it again by the scope of
    /// another day would make the verdict depend on more than the log.
    /// </summary>
    private static Participant Stating(string name)
    {
        var (collection, id) = (name[..name.IndexOf('/', StringComparison.Ordinal)], name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return new(System.Enum.GetValues<Role>().First(role => Participant.Collection(role) == collection), id, "", EverySector, EveryTown);
    }
}
