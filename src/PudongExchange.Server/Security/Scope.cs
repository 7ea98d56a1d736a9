using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Security;

/// <summary>
/// Which records a participant may see. Reading endpoints turn it into a condition; what lies outside it does not exist
/// for the caller. Whether the role may call a method at all is <see cref="AccessTable"/>'s to say, before.
/// </summary>
public abstract record Scope
{
    private Scope()
    {
    }

    /// <summary>
    /// Whether premiums, refunds, instalments, rates and shares of coinsurance may be shown. Those of an insurer's own records may,
    /// and its scope contains no others.
    /// </summary>
    public abstract bool MaySeeCommercialTerms { get; }

    /// <summary>Every record: office, procuratorate, and the finance bureau in what it may call.</summary>
    public sealed record Everything : Scope
    {
        public override bool MaySeeCommercialTerms => true;
    }

    /// <summary>An insurer's own records; of an enterprise only whether it is covered.</summary>
    public sealed record OwnInsurer(string Uscc) : Scope
    {
        public override bool MaySeeCommercialTerms => true;
    }

    /// <summary>The enterprises of a department's sectors, and what is about them.</summary>
    public sealed record OwnSectors(IReadOnlySet<Sector> Sectors) : Scope
    {
        public override bool MaySeeCommercialTerms => false;
    }

    /// <summary>The enterprises in a town's area, and what is about them.</summary>
    public sealed record OwnTowns(IReadOnlySet<string> Towns) : Scope
    {
        public override bool MaySeeCommercialTerms => false;
    }

    /// <summary>The enterprises whose listing names the group (<c>group_uscc</c>), and what is about them.</summary>
    public sealed record OwnGroup(string Uscc) : Scope
    {
        public override bool MaySeeCommercialTerms => false;
    }

    /// <summary>No business record: witness, operator.</summary>
    public sealed record Nothing : Scope
    {
        public override bool MaySeeCommercialTerms => false;
    }

    public static Scope Of(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);

        return participant.Role switch
        {
            Role.Insurer => new OwnInsurer(participant.Id),
            Role.Department => new OwnSectors(participant.Sectors),
            Role.Town => new OwnTowns(participant.Towns),
            Role.Group => new OwnGroup(participant.Id),
            Role.Finance or Role.Procuratorate or Role.Office => new Everything(),
            Role.Witness or Role.Operator => new Nothing(),
            _ => throw new ArgumentOutOfRangeException(nameof(participant), participant.Role, "This role has no scope."),
        };
    }
}
