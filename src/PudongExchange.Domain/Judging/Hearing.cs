using Google.Protobuf;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Judging;

/// <summary>What a rule may look at, and where it puts what it finds. One hearing judges one fact.</summary>
/// <param name="participant">Who states the fact.</param>
/// <param name="now">The recorded time it will have.</param>
/// <param name="records">The records it may look at.</param>
public sealed class Hearing(Participant participant, DateTimeOffset now, IRecords records)
{
    /// <summary>Nobody reads more about one fact, and a receipt must not outgrow its fact.</summary>
    private const int MaxFindings = 100;

    private readonly List<Finding> _findings = [];
    private readonly List<string> _links = [];
    private readonly List<string> _restedOn = [];
    private bool _hasError;

    public Participant Participant => participant;

    public IRecords Records => records;

    /// <summary>The recorded time.</summary>
    public DateTimeOffset Now => now;

    /// <summary>The civil day of recording in Asia/Shanghai.</summary>
    public DateOnly Today { get; } = CivilDay.Of(now);

    /// <summary>True while nothing found so far contradicts the fact.</summary>
    public bool IsClean => !_hasError;

    public long? KnownIndex { get; private set; }

    public IReadOnlyList<string> Links => _links;

    public void Found(FindingKind kind, string field, params object[] arguments)
    {
        // Beyond the limit nothing is added, except the error that alone explains a rejection.
        var isFirstError = kind.Severity == Severity.Error && !_hasError;
        _hasError |= isFirstError;
        if (_findings.Count < MaxFindings || isFirstError)
            _findings.Add(kind.At(field, arguments));
    }

    /// <summary>
    /// Settles a business number that the record has seen before. Returns true when it was seen: then the fact is
    /// either the same again, which changes nothing, or a contradiction, and the rule is done.
    /// </summary>
    public bool Settles(KnownFacts known, string number, IMessage fact, string field)
    {
        if (IsRepetition(known, number, fact))
            return true;

        if (known.Find(number) is not { } seen)
            return false;

        Found(GeneralFindings.NumberReused, field, number[(number.LastIndexOf('/') + 1)..], seen.Index);
        return true;
    }

    /// <summary>True when the record has seen the same content under that number; the fact then changes nothing.</summary>
    public bool IsRepetition(KnownFacts known, string number, IMessage fact)
    {
        if (known.Find(number) is not { } seen || seen.Digest != FactDigest.Of(fact))
            return false;

        KnownIndex = seen.Index;
        Found(GeneralFindings.AlreadyKnown, "", seen.Index);
        return true;
    }

    /// <summary>
    /// Ties the fact's record to a parent, in the transaction of the fact, when the fact is accepted: later hearings
    /// find it by <see cref="IRecords.LinkedTo(string)"/>.
    /// </summary>
    public void Link(string parent) => _links.Add(parent);

    /// <summary>
    /// Says that the fact would be refused without another record. It is linked to that as by <see cref="Link"/>, and nobody adds up over
    /// such links: they tell what to judge again when a fact of that record is withdrawn or corrected.
    /// </summary>
    public void RestOn(string record) => _restedOn.Add(record);

    /// <summary>
    /// Takes over what another hearing found and linked: that of a fact which this fact holds in a field. That it was said before is
    /// not taken over; whoever asks decides what follows from it.
    /// </summary>
    public void TakeOver(Hearing inner, string field)
    {
        foreach (var finding in inner._findings.Where(finding => finding.Code != GeneralFindings.AlreadyKnown.Code))
        {
            var own = finding.Clone();
            own.Field = finding.Field.Length == 0 ? field : $"{field}.{finding.Field}";
            _hasError |= own.Severity == Severity.Error;
            if (_findings.Count < MaxFindings || own.Severity == Severity.Error)
                _findings.Add(own);
        }

        _links.AddRange(inner._links);
        _restedOn.AddRange(inner._restedOn);
    }

    public Judgement Close()
    {
        _findings.Sort((left, right) => left.Severity.CompareTo(right.Severity));
        var verdict = _hasError ? Verdict.Rejected
            : _findings.Exists(finding => finding.Severity == Severity.Warning) ? Verdict.AcceptedWithWarnings
            : Verdict.Accepted;
        return new(verdict, _findings, _hasError ? null : KnownIndex, _hasError ? [] : AllLinks());
    }

    private List<string> AllLinks() => _restedOn.Count == 0 ? _links : [.. _links.Concat(_restedOn).Distinct()];
}
