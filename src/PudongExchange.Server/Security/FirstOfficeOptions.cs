using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Security;

/// <summary>
/// The office that may state the first enrolments: a log that enrols no office yet knows this one participant. Once it does, the
/// log alone says who takes part, and this is not asked any more.
/// </summary>
public sealed class FirstOfficeOptions
{
    public const string Section = "Exchange:FirstOffice";

    /// <summary>Its id: the last part of <c>spiffe://pudong.exchange/office/{id}</c> in its certificate.</summary>
    [Required, RegularExpression(@"\A[a-z0-9-]{1,40}\z")]
    public string Id { get; init; } = "";

    /// <summary>Its registered name.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    internal Participant ToParticipant() => new(Role.Office, Id, Name, FrozenSet<Contracts.District.V1.Sector>.Empty, FrozenSet<string>.Empty);
}
