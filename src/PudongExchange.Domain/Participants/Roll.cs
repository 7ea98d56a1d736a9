using System.Collections.Immutable;

namespace PudongExchange.Domain.Participants;

/// <summary>
/// Who takes part (参与方名册) after so many facts of the log: every participant's enrolment, and the office that configuration names so
/// that there is somebody to state the first of them. Immutable; what a participant may do at an index follows from the roll before it.
/// </summary>
public sealed class Roll
{
    /// <summary>The parent to which every enrolment is linked, so that the log knows where to look for them.</summary>
    public const string Parent = ParticipantName.Collection;

    private readonly Participant _firstOffice;
    private readonly ImmutableDictionary<string, Enrolment> _enrolments;
    private readonly ImmutableHashSet<CertificateDigest> _revoked;
    private readonly bool _hasOffice;

    /// <summary>The roll of an empty log.</summary>
    /// <param name="firstOffice">The office that configuration names.</param>
    public Roll(Participant firstOffice)
        : this(firstOffice, ImmutableDictionary<string, Enrolment>.Empty.WithComparers(StringComparer.Ordinal), [], hasOffice: false, lastIndex: -1)
    {
    }

    private Roll(Participant firstOffice, ImmutableDictionary<string, Enrolment> enrolments, ImmutableHashSet<CertificateDigest> revoked,
        bool hasOffice, long lastIndex)
    {
        _firstOffice = firstOffice;
        _enrolments = enrolments;
        _revoked = revoked;
        _hasOffice = hasOffice;
        LastIndex = lastIndex;
    }

    /// <summary>The index of the last fact that it rests on; -1 when it rests on none.</summary>
    public long LastIndex { get; }

    public int Count => _enrolments.Count;

    /// <summary>The enrolment of that name, <c>participants/{role}/{id}</c>; null when there is none.</summary>
    public Enrolment? Find(string name) => _enrolments.GetValueOrDefault(name);

    /// <summary>Everybody with the newest name and scope, whether or not they take part today.</summary>
    public IEnumerable<Participant> All =>
        _enrolments.Values.Select(enrolment => enrolment.Scopes.Newest).Concat(_hasOffice ? [] : [_firstOffice]);

    /// <summary>The participant of that resource name, as it is enrolled on a day; null when nobody of that name takes part then.</summary>
    /// <param name="resourceName">Its resource name, e.g. <c>insurers/91310115999900011L</c>.</param>
    /// <param name="day">The civil day.</param>
    public Participant? On(string resourceName, DateOnly day)
    {
        var known = All.FirstOrDefault(one => one.ResourceName == resourceName);
        return known is not null && Find(known.RecordName) is { } enrolment ? enrolment.On(day) : known;
    }

    public bool HasRevoked(CertificateDigest certificate) => _revoked.Contains(certificate);

    /// <summary>The roll after one more fact.</summary>
    /// <param name="name">Whom it is about.</param>
    /// <param name="enrolment">The enrolment after it.</param>
    /// <param name="index">Where it stands in the log.</param>
    public Roll With(string name, Enrolment enrolment, long index)
    {
        ArgumentNullException.ThrowIfNull(enrolment);

        return new(_firstOffice, _enrolments.SetItem(name, enrolment), _revoked.Union(enrolment.RevokedCertificates),
            _hasOffice || enrolment.Name.Role == Role.Office, index);
    }

    /// <summary>How a participant stands on a day, calling with a certificate.</summary>
    /// <param name="name"><c>participants/{role}/{id}</c>, as the certificate's identity says.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="day">The civil day.</param>
    public Standing StandingOf(string name, CertificateDigest certificate, DateOnly day)
    {
        // A digest names one certificate, whoever the office thought its holder was.
        if (_revoked.Contains(certificate))
            return new(StandingKind.CertificateRevoked);

        if (!_enrolments.TryGetValue(name, out var enrolment))
            return !_hasOffice && name == _firstOffice.RecordName ? new(StandingKind.Good, _firstOffice) : default;

        if (enrolment.On(day) is not { } participant)
            return default;

        return enrolment.IsSuspendedOn(day) ? new(StandingKind.Suspended) : new(StandingKind.Good, participant);
    }
}
