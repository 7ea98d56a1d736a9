using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;
using PudongExchange.Pdx;
using PudongExchange.Pdx.Certificates;
using PudongExchange.Pdx.District;
using Xunit;

namespace PudongExchange.Server.Tests.Certificates;

public sealed class DevelopmentCertificatesTests : IDisposable
{
    private static readonly DateTimeOffset Today = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly Participant[] TwoParticipants =
    [
        new("insurer", "913101159999900107", "示例财产保险股份有限公司甲", [], []),
        new("town", "310115125", "张江镇", [], ["310115125"]),
    ];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "pudong-certs-" + RandomNumberGenerator.GetHexString(12, lowercase: true));
    private readonly FakeTimeProvider _clock = new(Today);

    [Theory]
    [InlineData("insurer-913101159999900107", "spiffe://pudong.exchange/insurer/913101159999900107", "1.3.6.1.5.5.7.3.2")]
    [InlineData("town-310115125", "spiffe://pudong.exchange/town/310115125", "1.3.6.1.5.5.7.3.2")]
    [InlineData("server", "localhost", "1.3.6.1.5.5.7.3.1")]
    public void A_certificate_names_its_owner_and_is_trusted_for_its_use(string name, string alternativeName, string usage)
    {
        Write();

        using var certificate = PemPair.Load(_folder, name)!;

        certificate.Extensions["2.5.29.17"]!.Format(false).Should().Contain(alternativeName);
        certificate.HasPrivateKey.Should().BeTrue();
        ChainErrors(certificate, "ca", usage, Today).Should().BeEmpty();
    }

    [Fact]
    public void The_expired_one_is_wrong_by_its_dates_alone()
    {
        Write();

        using var certificate = PemPair.Load(_folder, "expired")!;

        ChainErrors(certificate, "ca", ClientUsage, Today).Should().Equal(X509ChainStatusFlags.NotTimeValid);
    }

    [Fact]
    public void The_strangers_one_is_good_for_the_stranger_alone()
    {
        Write();

        using var certificate = PemPair.Load(_folder, "stranger")!;

        ChainErrors(certificate, "ca", ClientUsage, Today).Should().Contain(X509ChainStatusFlags.PartialChain);
        ChainErrors(certificate, "stranger-ca", ClientUsage, Today).Should().BeEmpty();
    }

    [Fact]
    public void The_revoked_one_alone_is_on_the_list()
    {
        Write();

        var list = CertificateRevocationListBuilder.LoadPem(File.ReadAllText(Path.Combine(_folder, "crl.pem")), out var number);
        using var revoked = PemPair.Load(_folder, "revoked")!;
        using var good = PemPair.Load(_folder, "insurer-913101159999900107")!;

        list.RemoveEntry(revoked.SerialNumberBytes.Span).Should().BeTrue();
        list.RemoveEntry(good.SerialNumberBytes.Span).Should().BeFalse();
        number.Should().Be(1);
    }

    [Fact]
    public void Openssl_agrees()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/openssl"), "openssl is not installed.");
        DevelopmentCertificates.Write(_folder, TwoParticipants, TimeProvider.System);

        OpensslVerify("insurer-913101159999900107").Should().Contain("OK");
        OpensslVerify("server").Should().Contain("OK");
        OpensslVerify("revoked").Should().Contain("certificate revoked");
        OpensslVerify("expired").Should().Contain("certificate has expired");
        OpensslVerify("stranger").Should().Contain("unable to get local issuer certificate");
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        var first = Write();
        var before = Contents();

        var second = Write();

        first.Should().Be(new DevelopmentCertificates.Written(_folder, IssuedCount: 8, KeptCount: 0));
        second.Should().Be(new DevelopmentCertificates.Written(_folder, IssuedCount: 0, KeptCount: 8));
        Contents().Should().Equal(before);
    }

    [Fact]
    public void What_is_about_to_end_is_renewed()
    {
        Write();
        _clock.Advance(TimeSpan.FromDays(710));

        Write().IssuedCount.Should().Be(5); // all leaves but the expired one; both authorities stay

        using var certificate = PemPair.Load(_folder, "town-310115125")!;
        ChainErrors(certificate, "ca", ClientUsage, Today.AddDays(1400)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("town-310115125.key")]
    [InlineData("town-310115125.crt")]
    public void What_an_interrupted_run_left_broken_is_made_again(string file)
    {
        Write();
        File.WriteAllText(Path.Combine(_folder, file), "half a fi");

        Write().IssuedCount.Should().Be(1);

        using var certificate = PemPair.Load(_folder, "town-310115125");
        certificate.Should().NotBeNull();
    }

    [Fact]
    public void A_new_authority_brings_new_certificates_and_a_new_list()
    {
        Write();
        File.Delete(Path.Combine(_folder, "ca.key"));

        Write().IssuedCount.Should().Be(6); // everything but the stranger's two

        using var revoked = PemPair.Load(_folder, "revoked")!;
        var list = CertificateRevocationListBuilder.LoadPem(File.ReadAllText(Path.Combine(_folder, "crl.pem")), out var number);
        list.RemoveEntry(revoked.SerialNumberBytes.Span).Should().BeTrue();
        number.Should().Be(2);
    }

    [Fact]
    public void Only_their_owner_can_read_the_keys()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        Write();

#pragma warning disable CA1416 // skipped on Windows above
        File.GetUnixFileMode(_folder).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(_folder, "*.key").Should().HaveCount(8)
            .And.OnlyContain(key => File.GetUnixFileMode(key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
#pragma warning restore CA1416
    }

    [Fact]
    public void The_sample_district_is_whole()
    {
        var district = ParticipantsFile.SampleDistrict();

        district.CountBy(one => one.Role).Should().BeEquivalentTo(new Dictionary<string, int>
        {
            ["insurer"] = 8,
            ["department"] = 4,
            ["town"] = 42,
            ["group"] = 1,
            ["finance"] = 1,
            ["procuratorate"] = 1,
            ["office"] = 1,
            ["witness"] = 1,
            ["operator"] = 1,
        });
    }

    [Theory]
    [InlineData("""[{"role": "town", "id": "../../etc", "name": "x", "sectors": [], "towns": []}]""", "*not a plain word*")]
    [InlineData("""[{"role": "town", "name": "x", "sectors": [], "towns": []}]""", "*not a participants file*")]
    [InlineData("""{"role": "town"}""", "*not a participants file*")]
    public void A_participants_file_that_makes_no_sense_is_refused(string json, string sentence)
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, "participants.json");
        File.WriteAllText(path, json);

        var read = () => ParticipantsFile.Read(path);

        read.Should().Throw<CommandFailedException>().WithMessage(sentence);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private const string ClientUsage = "1.3.6.1.5.5.7.3.2";

    private DevelopmentCertificates.Written Write() => DevelopmentCertificates.Write(_folder, TwoParticipants, _clock);

    private string[] Contents() => [.. Directory.GetFiles(_folder).Order().Select(File.ReadAllText)];

    private X509ChainStatusFlags[] ChainErrors(X509Certificate2 certificate, string authority, string usage, DateTimeOffset at)
    {
        using var root = X509Certificate2.CreateFromPem(File.ReadAllText(Path.Combine(_folder, authority + ".crt")));
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(usage));
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.Build(certificate);
        return [.. chain.ChainStatus.Select(status => status.Status)];
    }

    private string OpensslVerify(string name)
    {
        using var openssl = Process.Start(new ProcessStartInfo(
            "openssl",
            ["verify", "-CAfile", "ca.crt", "-CRLfile", "crl.pem", "-crl_check", name + ".crt"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = openssl.StandardOutput.ReadToEnd() + openssl.StandardError.ReadToEnd();
        openssl.WaitForExit();
        return said;
    }
}
