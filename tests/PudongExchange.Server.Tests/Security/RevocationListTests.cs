using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using PudongExchange.Pdx.Certificates;
using PudongExchange.Server.Security;
using Xunit;

namespace PudongExchange.Server.Tests.Security;

public sealed class RevocationListTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private readonly CertificateFolder _certificates = new(Now);

    private X509Certificate2 Authority => _certificates.Authority.Certificate;

    [Fact]
    public void The_revoked_one_is_not_cleared_and_the_others_are()
    {
        var revoked = _certificates.Issue("insurer");
        var other = _certificates.Issue("town");
        _certificates.Revoke(revoked);

        var list = RevocationList.Read(_certificates.RevocationListPath, Authority);

        list.Clears(revoked).Should().BeFalse();
        list.Clears(other).Should().BeTrue();
        list.RevokedCount.Should().Be(1);
        list.NextUpdate.Should().Be(new DateTimeOffset(2026, 3, 17, 8, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("00FF01")]
    [InlineData("0080")]
    [InlineData("7F")]
    public void A_serial_number_counts_with_or_without_its_leading_zero(string serial)
    {
        var list = new CertificateRevocationListBuilder();
        list.AddEntry(Convert.FromHexString(serial), Now);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=one", key, HashAlgorithmName.SHA256);
        using var certificate = request.Create(Authority, Now, Now.AddDays(1), Convert.FromHexString(serial));

        var parsed = RevocationList.Parse(_certificates.Authority.Sign(list, 1, Now, Now.AddDays(7)), Authority);

        parsed.Clears(certificate).Should().BeFalse();
    }

    [Fact]
    public void A_list_says_nothing_about_another_authoritys_certificate()
    {
        using var other = DevelopmentAuthority.Create("Another", Now.AddDays(-60), Now.AddYears(1));
        var certificate = _certificates.Issue(Subject.Client(CertificateFolder.One("insurer")), authority: other);

        RevocationList.Read(_certificates.RevocationListPath, Authority).Clears(certificate).Should().BeFalse();
    }

    [Fact]
    public void A_list_in_der_is_read_too()
    {
        File.WriteAllBytes(_certificates.RevocationListPath, new HandmadeRevocationList(Authority).Sign());

        RevocationList.Read(_certificates.RevocationListPath, Authority).RevokedCount.Should().Be(0);
    }

    [Fact]
    public void An_authority_with_an_rsa_key_signs_lists_too()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=RSA authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var authority = request.CreateSelfSigned(Now.AddDays(-1), Now.AddYears(1));

        var list = new CertificateRevocationListBuilder().Build(
            authority, BigInteger.One, Now.AddDays(7), HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1, thisUpdate: Now);

        RevocationList.Parse(list, authority).IsCurrent(Now).Should().BeTrue();
    }

    [Fact]
    public void A_list_signed_by_somebody_of_the_same_name_is_refused()
    {
        using var namesake = DevelopmentAuthority.Create("Test authority", Now.AddDays(-60), Now.AddYears(1));
        _certificates.WriteList(namesake, Now.AddDays(-1), Now.AddDays(7));

        ReadRefused().Should().Contain("The authority did not sign it");
    }

    [Fact]
    public void No_octet_of_a_list_can_be_changed_unnoticed()
    {
        var list = new CertificateRevocationListBuilder();
        list.AddEntry(_certificates.Issue("insurer"), Now);
        var signed = _certificates.Authority.Sign(list, 1, Now, Now.AddDays(7));

        for (var position = 0; position < signed.Length; position++)
        {
            var changed = signed.ToArray();
            changed[position] ^= 0x01;

            var parse = () => RevocationList.Parse(changed, Authority);

            parse.Should().Throw<CryptographicException>($"octet {position} was changed");
        }
    }

    [Fact]
    public void No_beginning_of_a_list_passes_for_the_whole()
    {
        var signed = new HandmadeRevocationList(Authority).Sign();

        for (var length = 0; length < signed.Length; length++)
        {
            var parse = () => RevocationList.Parse(signed.AsMemory(0, length), Authority);

            parse.Should().Throw<CryptographicException>($"only {length} octets are there");
        }
    }

    [Fact]
    public void A_list_of_the_authoritys_key_under_another_name_is_refused()
    {
        Refused(new(Authority) { Issuer = new X500DistinguishedName("CN=Another") }).Should().Contain("Its issuer is CN=Another, not CN=Test authority");
    }

    [Fact]
    public void A_list_that_never_ends_is_refused()
    {
        Refused(new(Authority) { NextUpdate = null }).Should().Contain("It does not say when the next list comes");
    }

    [Fact]
    public void A_list_with_a_critical_extension_that_nobody_knows_is_refused()
    {
        Refused(new(Authority) { CriticalExtension = "2.5.29.28" }).Should().Contain("critical extension 2.5.29.28");
    }

    [Fact]
    public void A_list_with_two_signature_algorithms_is_refused()
    {
        Refused(new(Authority) { InnerAlgorithm = "1.2.840.10045.4.3.3" }).Should().Contain("two signature algorithms");
    }

    [Fact]
    public void A_list_signed_with_sha1_is_refused()
    {
        Refused(new(Authority) { OuterAlgorithm = "1.2.840.10045.4.1" }).Should().Contain("signature algorithm 1.2.840.10045.4.1");
    }

    [Fact]
    public void A_key_that_may_only_sign_certificates_signs_no_list()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=No lists", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var authority = request.CreateSelfSigned(Now.AddDays(-1), Now.AddYears(1));

        Refused(new(authority)).Should().Contain("may not sign revocation lists");
    }

    [Theory]
    [InlineData("", "neither DER nor PEM")]
    [InlineData("no list at all", "neither DER nor PEM")]
    [InlineData("-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----\n", "not well formed")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n", "neither DER nor PEM")]
    public void A_file_that_is_no_list_is_refused(string content, string fault)
    {
        _certificates.WriteList(content);

        ReadRefused().Should().Contain(fault);
    }

    public void Dispose() => _certificates.Dispose();

    private static string Refused(HandmadeRevocationList list)
    {
        var parse = () => RevocationList.Parse(list.Sign(), list.Authority);

        return parse.Should().Throw<CryptographicException>().Which.Message;
    }

    private string ReadRefused()
    {
        var read = () => RevocationList.Read(_certificates.RevocationListPath, Authority);

        return read.Should().Throw<CryptographicException>().Which.Message;
    }
}
