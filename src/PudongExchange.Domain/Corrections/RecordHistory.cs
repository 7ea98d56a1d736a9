using Google.Protobuf;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Corrections;

/// <summary>
/// What the facts of one record come to when those withdrawn are left out and those corrected are worded anew, each in the
/// place that it was first stated in.
/// </summary>
public sealed class RecordHistory
{
    private readonly List<FactPlace> _places = [];
    private readonly Dictionary<long, FactPlace> _placeOf = [];
    private readonly Dictionary<long, Happened> _amendments = [];

    /// <summary>True for a fact about an earlier fact of its record, which no record's own fold knows.</summary>
    public static bool IsAmendment(IMessage fact) => fact is FactWithdrawn or FactCorrected;

    /// <summary>The facts that the record rests on, in the order of their places.</summary>
    public IEnumerable<Happened> InForce => _places.Where(place => place.Standing is not null).Select(place => place.Standing!.Value);

    /// <summary>When the first of the facts that stand was first stated; null when none stands.</summary>
    public DateTimeOffset? StandsSince => _places.Find(place => place.Standing is not null)?.FirstRecordedAt;

    /// <summary>How many facts of the record a participant withdrew or corrected.</summary>
    public int AmendmentCountOf(string participant) => _amendments.Values.Count(amendment => amendment.StatedBy == participant);

    /// <summary>The history that these facts make, all of one record and in the log's order.</summary>
    public static RecordHistory Of(IEnumerable<Happened> facts)
    {
        var history = new RecordHistory();
        foreach (var happened in facts)
            history.Add(happened);

        return history;
    }

    /// <summary>The record that all its facts make, those that amend others among them; null when none stands.</summary>
    public static object? StateOf(RecordKind kind, IReadOnlyCollection<Happened> facts) =>
        Fold(kind, facts.Any(happened => IsAmendment(happened.Fact)) ? Of(facts).InForce : facts);

    /// <summary>The record that facts make, none of which amends another; null when there is none.</summary>
    public static object? Fold(RecordKind kind, IEnumerable<Happened> inForce)
    {
        object? state = null;
        foreach (var happened in inForce)
            state = kind.Evolve(state, happened);

        return state;
    }

    /// <summary>The place that an entry words or worded; null when it is no fact of the record, or an amendment that words nothing.</summary>
    public FactPlace? PlaceOf(long index) => _placeOf.GetValueOrDefault(index);

    /// <summary>What withdrew or corrected the wording of that entry.</summary>
    public Happened? AmendmentOf(long index) => _amendments.TryGetValue(index, out var amendment) ? amendment : null;

    public IEnumerable<Happened> Before(FactPlace place) => Standing(0, place.Position);

    public IEnumerable<Happened> After(FactPlace place) => Standing(place.Position + 1, _places.Count);

    /// <summary>The whole fact that a correction holds; the judge has read it before the correction came into force.</summary>
    public static IMessage WordingOf(FactCorrected corrected) =>
        Statement.Read(TypeNameOf(corrected), corrected.CorrectedFact.Value.Span).Fact
        ?? throw new InvalidOperationException($"A correction in force holds a {TypeNameOf(corrected)} that cannot be read.");

    /// <summary>The full name of the type that a correction says it holds; empty when it holds nothing.</summary>
    internal static string TypeNameOf(FactCorrected corrected)
    {
        var url = corrected.CorrectedFact?.TypeUrl ?? "";
        return url[(url.LastIndexOf('/') + 1)..];
    }

    private IEnumerable<Happened> Standing(int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (_places[i].Standing is { } standing)
                yield return standing;
        }
    }

    private void Add(Happened happened)
    {
        switch (happened.Fact)
        {
            case FactWithdrawn withdrawn:
                Amended(withdrawn.Index, happened).Standing = null;
                break;
            case FactCorrected corrected:
                var place = Amended(corrected.Index, happened);
                place.Standing = happened with { Fact = WordingOf(corrected) };
                _placeOf[happened.Index] = place;
                break;
            default:
                var added = new FactPlace(_places.Count, happened);
                _places.Add(added);
                _placeOf[happened.Index] = added;
                break;
        }
    }

    private FactPlace Amended(long index, Happened amendment)
    {
        _amendments[index] = amendment;
        return PlaceOf(index) ?? throw new InvalidOperationException(
            $"{amendment.Fact.Descriptor.Name} at index {amendment.Index} is about index {index}, which is no fact of its record.");
    }
}

/// <summary>Where a fact stands among those of its record, however often it is worded anew.</summary>
/// <param name="position">Its position among all places of the record.</param>
/// <param name="first">The fact as it was first stated.</param>
public sealed class FactPlace(int position, Happened first)
{
    public int Position => position;

    /// <summary>The index of the entry that first stated it.</summary>
    public long FirstIndex => first.Index;

    public DateTimeOffset FirstRecordedAt => first.RecordedAt;

    /// <summary>The fact as it is worded now, by the entry that words it; null once it is withdrawn.</summary>
    public Happened? Standing { get; internal set; } = first;
}
