namespace PudongExchange.Pdx.District;

/// <summary>One organisation that takes part (参与方), as a participants file lists it.</summary>
/// <param name="Role">insurer, department, town, group, finance, procuratorate, office, witness or operator.</param>
/// <param name="Id">Unique within the role: the USCC of an insurer or group, the nine-digit code of a town, a short word otherwise.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Sectors">What a department supervises, as in sector.proto without its prefix; empty for the other roles.</param>
/// <param name="Towns">The nine-digit codes a town speaks for; empty for the other roles.</param>
public sealed record Participant(string Role, string Id, string Name, IReadOnlyList<string> Sectors, IReadOnlyList<string> Towns)
{
    /// <summary>The identity in a certificate's URI SAN.</summary>
    public Uri Identity => new($"spiffe://pudong.exchange/{Role}/{Id}");

    /// <summary>The stem of the files of its certificate and key.</summary>
    public string FileName => $"{Role}-{Id}";
}
