using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PudongExchange.Pdx.Certificates;
using PudongExchange.Pdx.District;

namespace PudongExchange.Server.Tests.Security;

/// <summary>An authority, a server certificate, a revocation list and a participants file in a folder of their own.</summary>
internal sealed class CertificateFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pudong-security-").FullName;
    private readonly List<X509Certificate2> _issued = [];
    private BigInteger _listNumber;

    public CertificateFolder(DateTimeOffset now)
    {
        Now = now;
        Authority = DevelopmentAuthority.Create("Test authority", now.AddDays(-60), now.AddYears(2));
        PemPair.Save(_folder, "ca", Authority.Certificate);
        ExchangeServerCertificate();
        Revoke();
    }

    public static IReadOnlyList<Participant> Participants { get; } = ParticipantsFile.SampleDistrict();

    public DateTimeOffset Now { get; }

    public DevelopmentAuthority Authority { get; }

    public string RevocationListPath => Path.Combine(_folder, "crl.pem");

    public Dictionary<string, string?> Settings => new()
    {
        ["Exchange:Tls:ServerCertificate"] = Path.Combine(_folder, "server.crt"),
        ["Exchange:Tls:ServerKey"] = Path.Combine(_folder, "server.key"),
        ["Exchange:Tls:AuthorityCertificate"] = Path.Combine(_folder, "ca.crt"),
        ["Exchange:Tls:RevocationList"] = RevocationListPath,
        ["Exchange:FirstOffice:Id"] = "pudong",
        ["Exchange:FirstOffice:Name"] = "区安全生产委员会办公室",
    };

    public static Participant One(string role) => Participants.First(participant => participant.Role == role);

    /// <summary>A good certificate of the sample's first participant of a role.</summary>
    public X509Certificate2 Issue(string role) => Issue(Subject.Client(One(role)));

    public X509Certificate2 Issue(Subject subject, int fromDay = -1, int untilDay = 30, DevelopmentAuthority? authority = null)
    {
        var certificate = (authority ?? Authority).Issue(subject, Now.AddDays(fromDay), Now.AddDays(untilDay));
        _issued.Add(certificate);
        return certificate;
    }

    /// <summary>Puts a new server certificate in the place of the one before, and gives its SHA-256.</summary>
    public string ExchangeServerCertificate()
    {
        using var server = Authority.Issue(Subject.Server, Now.AddDays(-1), Now.AddYears(1));
        PemPair.Save(_folder, "server", server);
        return server.GetCertHashString(HashAlgorithmName.SHA256);
    }

    /// <summary>Writes a key that does not belong to the server's certificate.</summary>
    public void WriteAnotherServerKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        OwnerOnly.WriteText(Path.Combine(_folder, "server.key"), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>Writes a list of the authority that names the given certificates and no others.</summary>
    public void Revoke(params X509Certificate2[] revoked) => WriteList(Authority, Now.AddDays(-1), Now.AddDays(7), revoked);

    public void WriteList(DevelopmentAuthority signer, DateTimeOffset thisUpdate, DateTimeOffset nextUpdate, params X509Certificate2[] revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
            list.AddEntry(certificate, thisUpdate, X509RevocationReason.KeyCompromise);

        WriteList(PemEncoding.WriteString("X509 CRL", signer.Sign(list, ++_listNumber, thisUpdate, nextUpdate)));
    }

    public void WriteList(string content) => OwnerOnly.WriteText(RevocationListPath, content);

    public void Dispose()
    {
        _issued.ForEach(certificate => certificate.Dispose());
        Authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
