using System.Collections.Immutable;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Participants;

/// <summary>
/// What the office has stated about one participant: its name and scope by the day they hold from, its suspensions and its revoked
/// certificates. Its first fact is an enrolment.
/// </summary>
public sealed record Enrolment
{
    private Enrolment()
    {
    }

    public required ParticipantName Name { get; init; }

    /// <summary>The participant with the name and scope of each time.</summary>
    public required Timeline<Participant> Scopes { get; init; }

    public ImmutableArray<Suspension> Suspensions { get; init; } = [];

    public ImmutableHashSet<CertificateDigest> RevokedCertificates { get; init; } = [];

    public KnownFacts Known { get; init; } = KnownFacts.None;

    /// <summary>The suspension that no reinstatement ends; null when there is none.</summary>
    public Suspension? OpenSuspension => Suspensions is [.., { ReinstatedOn: null } last] ? last : null;

    /// <summary>The participant as it is enrolled on a day, suspended or not; null before its first day.</summary>
    public Participant? On(DateOnly day) => day >= Scopes.FirstDay ? Scopes.On(day) : null;

    public bool IsSuspendedOn(DateOnly day)
    {
        foreach (var suspension in Suspensions)
        {
            if (suspension.HoldsOn(day))
                return true;
        }

        return false;
    }

    public static Enrolment Evolve(Enrolment? before, Happened happened) => (before, happened.Fact) switch
    {
        (_, ParticipantEnrolled enrolled) => Enrolled(before, enrolled).Knowing(EnrolmentKey(enrolled.EnrolmentNumber), happened),
        ({ }, ParticipantSuspended suspended) =>
            (before with { Suspensions = before.Suspensions.Add(new(suspended.SuspensionNumber, suspended.FirstDate.ToDay())) })
                .Knowing(SuspensionKey(suspended.SuspensionNumber), happened),
        ({ OpenSuspension: { } open }, ParticipantReinstated reinstated) =>
            (before with { Suspensions = before.Suspensions.SetItem(before.Suspensions.Length - 1, open with { ReinstatedOn = reinstated.FirstDate.ToDay() }) })
                .Knowing(ReinstatementKey(reinstated.ReinstatementNumber), happened),
        ({ }, CertificateRevoked revoked) =>
            (before with { RevokedCertificates = before.RevokedCertificates.Add(CertificateDigest.Of(revoked.CertificateSha256.Span)) })
                .Knowing(RevocationKey(revoked), happened),
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(before is null ? "an empty stream" : before.Name)}."),
    };

    internal static string EnrolmentKey(string number) => $"enrolment/{number}";

    internal static string SuspensionKey(string number) => $"suspension/{number}";

    internal static string ReinstatementKey(string number) => $"reinstatement/{number}";

    internal static string RevocationKey(CertificateRevoked revoked) => $"certificate/{Convert.ToHexStringLower(revoked.CertificateSha256.Span)}";

    private static Enrolment Enrolled(Enrolment? before, ParticipantEnrolled enrolled)
    {
        var name = ParticipantName.Parse(enrolled.Participant)!.Value;
        var participant = new Participant(name.Role, name.Id, enrolled.DisplayName, enrolled.Sectors.ToHashSet(), enrolled.Towns.ToHashSet());
        var firstDay = enrolled.FirstDate.ToDay();
        return before is null
            ? new() { Name = name, Scopes = Timeline.Starting(firstDay, participant) }
            : before with { Scopes = before.Scopes.With(firstDay, participant) };
    }

    private Enrolment Knowing(string key, Happened happened) => this with { Known = Known.With(key, happened) };
}
