using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Pdx.Certificates;

/// <summary>
/// A folder of certificates (<c>NAME.crt</c>) with their keys (<c>NAME.key</c>). Each method keeps what is there if it is still what is
/// asked for, else replaces it.
/// </summary>
public sealed class CertificateShelf(string folder, DateTimeOffset now)
{
    private static readonly TimeSpan AuthorityValidity = TimeSpan.FromDays(3653);
    private static readonly TimeSpan LeafValidity = TimeSpan.FromDays(730);
    private static readonly TimeSpan RevocationListValidity = TimeSpan.FromDays(365);

    /// <summary>What has less left than this is renewed, so that nothing ends in the middle of a day's work.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromDays(30);

    /// <summary>An authority begins in the past: it has to have been there when the expired certificate was valid.</summary>
    private static readonly TimeSpan Backdating = TimeSpan.FromDays(60);

    /// <summary>Peers' clocks may be behind this one by so much.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromHours(1);

    public int IssuedCount { get; private set; }

    public int KeptCount { get; private set; }

    public DevelopmentAuthority Authority(string name, string commonName)
    {
        // An authority is kept only while a leaf issued today ends before it does.
        if (PemPair.Load(folder, name) is { } found)
        {
            if (found.NotAfter.ToUniversalTime() > (now + LeafValidity).UtcDateTime)
            {
                KeptCount++;
                return new DevelopmentAuthority(found);
            }

            found.Dispose();
        }

        var created = DevelopmentAuthority.Create(commonName, now - Backdating, now + AuthorityValidity);
        PemPair.Save(folder, name, created.Certificate);
        IssuedCount++;
        return created;
    }

    public void Leaf(DevelopmentAuthority authority, string name, Subject subject) =>
        KeepOrIssue(authority, name, subject, now - ClockSkew, now + LeafValidity, neededAt: now + Renewal);

    public void Expired(DevelopmentAuthority authority, string name, Subject subject) =>
        KeepOrIssue(authority, name, subject, now - Backdating / 2, now - TimeSpan.FromDays(1), neededAt: null);

    public void RevocationList(DevelopmentAuthority authority, string fileName, string revoked)
    {
        ArgumentNullException.ThrowIfNull(authority);

        using var certificate = PemPair.Load(folder, revoked)
            ?? throw new InvalidOperationException($"{revoked}.crt is revoked before it is issued.");
        var path = Path.Combine(folder, fileName);
        var (list, number, until) = File.Exists(path) ? Parse(File.ReadAllText(path)) : (new(), BigInteger.Zero, DateTimeOffset.MinValue);

        if (list.RemoveEntry(certificate.SerialNumberBytes.Span) && until > now + Renewal)
            return;

        list.AddEntry(certificate, now - ClockSkew, X509RevocationReason.KeyCompromise);
        var signed = authority.Sign(list, number + 1, now - ClockSkew, now + RevocationListValidity);
        OwnerOnly.WriteText(path, PemEncoding.WriteString("X509 CRL", signed) + "\n");
    }

    private void KeepOrIssue(
        DevelopmentAuthority authority, string name, Subject subject, DateTimeOffset from, DateTimeOffset until, DateTimeOffset? neededAt)
    {
        using var found = PemPair.Load(folder, name);

        if (found is not null && subject.Matches(found) && authority.Vouches(found, neededAt ?? found.NotAfter.AddMinutes(-1)))
        {
            KeptCount++;
            return;
        }

        using var issued = authority.Issue(subject, from, until);
        PemPair.Save(folder, name, issued);
        IssuedCount++;
    }

    private static (CertificateRevocationListBuilder List, BigInteger Number, DateTimeOffset Until) Parse(string pem)
    {
        var list = CertificateRevocationListBuilder.LoadPem(pem, out var number);

        var encoded = PemEncoding.Find(pem);
        var content = new AsnReader(Convert.FromBase64String(pem[encoded.Base64Data]), AsnEncodingRules.DER).ReadSequence().ReadSequence();
        content.ReadInteger();      // version
        content.ReadEncodedValue(); // signature algorithm
        content.ReadEncodedValue(); // issuer
        content.ReadEncodedValue(); // this update
        var until = content.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? content.ReadUtcTime() : content.ReadGeneralizedTime();
        return (list, number, until);
    }
}
