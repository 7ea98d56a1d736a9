using System.Security.Cryptography;
using FluentAssertions;
using Google.Protobuf;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Pdx.Certificates;
using PudongExchange.Server.Security;
using Xunit;

namespace PudongExchange.Server.Tests.Security;

public sealed class ClientCertificateStandingTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan UntilTheFileIsLookedAt = TimeSpan.FromSeconds(1);

    private readonly CertificateFolder _certificates = new(Now);
    private readonly FakeTimeProvider _clock = new(Now);
    private readonly LogLines _log = new();
    private readonly LoggerFactory _loggers;
    private readonly RevocationListFile _file;
    private readonly ParticipantRegister _participants;
    private readonly ClientCertificateStanding _standing;

    public ClientCertificateStandingTests()
    {
        _loggers = new LoggerFactory([_log]);
        var options = new TlsOptions
        {
            AuthorityCertificate = _certificates.Settings["Exchange:Tls:AuthorityCertificate"]!,
            RevocationList = _certificates.RevocationListPath,
        };
        _file = new RevocationListFile(Options.Create(options), _clock, _loggers.CreateLogger<RevocationListFile>());
        _participants = new ParticipantRegister(
            Options.Create(new FirstOfficeOptions { Id = "pudong", Name = "区安委办" }), _clock, _loggers.CreateLogger<ParticipantRegister>());
        _standing = new ClientCertificateStanding(_file, _participants, _clock);
    }

    [Fact]
    public void A_certificate_is_good_within_its_dates_and_not_outside()
    {
        var certificate = _certificates.Issue(Subject.Client(CertificateFolder.One("town")), fromDay: -1, untilDay: 2);

        _standing.IsGood(certificate).Should().BeTrue();
        _clock.Advance(TimeSpan.FromDays(2));

        _standing.RefusalOf(certificate)!.Reason.Should().Be("CERTIFICATE_WITHDRAWN");
    }

    [Fact]
    public void A_certificate_is_not_good_before_its_first_instant()
    {
        var certificate = _certificates.Issue(Subject.Client(CertificateFolder.One("town")), fromDay: 1);

        _standing.IsGood(certificate).Should().BeFalse();
    }

    [Fact]
    public void A_certificate_that_a_fact_revoked_is_not_good_and_another_of_the_same_participant_is()
    {
        var (revoked, other) = (_certificates.Issue("insurer"), _certificates.Issue("insurer"));

        _participants.Publish(_participants.Beginning.WithTheSample().With(new CertificateRevoked
        {
            Participant = "participants/insurer/913101159999900107",
            CertificateSha256 = ByteString.CopyFrom(revoked.GetCertHash(HashAlgorithmName.SHA256)),
        }));

        _standing.RefusalOf(revoked)!.Reason.Should().Be("CERTIFICATE_WITHDRAWN");
        _standing.IsGood(other).Should().BeTrue();
    }

    [Fact]
    public void A_revocation_counts_as_soon_as_the_changed_file_is_looked_at()
    {
        var certificate = _certificates.Issue("insurer");
        _standing.IsGood(certificate).Should().BeTrue();

        _certificates.Revoke(certificate);
        _clock.Advance(UntilTheFileIsLookedAt);

        _standing.RefusalOf(certificate)!.Reason.Should().Be("CERTIFICATE_WITHDRAWN");
        _log.CountOf("RevocationListLoaded").Should().Be(2);
    }

    [Fact]
    public void An_unchanged_file_is_not_read_again()
    {
        var certificate = _certificates.Issue("insurer");

        for (var second = 0; second < 5; second++)
        {
            _clock.Advance(UntilTheFileIsLookedAt);
            _standing.IsGood(certificate).Should().BeTrue();
        }

        _log.CountOf("RevocationListLoaded").Should().Be(1);
    }

    [Fact]
    public void When_the_list_is_out_of_date_nobody_is_good_and_the_log_says_why_once()
    {
        var certificate = _certificates.Issue("insurer");

        _clock.Advance(TimeSpan.FromDays(7));

        _standing.RefusalOf(certificate)!.Reason.Should().Be("REVOCATIONS_UNKNOWN");
        _clock.Advance(UntilTheFileIsLookedAt);
        _standing.IsGood(certificate).Should().BeFalse();
        _log.CountOf("RevocationListNotCurrent").Should().Be(1);
        _log.TextOf("RevocationListNotCurrent").Should().Contain("2026-03-09 08:00:00Z to 2026-03-17 08:00:00Z");
    }

    [Fact]
    public void A_list_from_the_future_says_nothing_yet()
    {
        _certificates.WriteList(_certificates.Authority, Now.AddDays(1), Now.AddDays(7));
        _clock.Advance(UntilTheFileIsLookedAt);

        _standing.IsGood(_certificates.Issue("insurer")).Should().BeFalse();
    }

    [Fact]
    public void A_broken_list_takes_everybodys_standing_until_a_whole_one_is_there()
    {
        var certificate = _certificates.Issue("insurer");

        _certificates.WriteList("-----BEGIN X509 CRL-----");
        _clock.Advance(UntilTheFileIsLookedAt);
        _standing.RefusalOf(certificate)!.Reason.Should().Be("REVOCATIONS_UNKNOWN");
        _clock.Advance(UntilTheFileIsLookedAt);
        _standing.IsGood(certificate).Should().BeFalse();
        _certificates.Revoke();
        _clock.Advance(UntilTheFileIsLookedAt);

        _standing.IsGood(certificate).Should().BeTrue();
        _log.CountOf("RevocationListUnusable").Should().Be(1);
    }

    [Fact]
    public void A_list_put_right_without_a_trace_on_the_file_is_found_too()
    {
        var certificate = _certificates.Issue("insurer");
        var whole = File.ReadAllText(_certificates.RevocationListPath);
        _certificates.WriteList(new string('-', whole.Length));
        var writtenAt = File.GetLastWriteTimeUtc(_certificates.RevocationListPath);
        _clock.Advance(UntilTheFileIsLookedAt);
        _standing.IsGood(certificate).Should().BeFalse();

        _certificates.WriteList(whole);
        File.SetLastWriteTimeUtc(_certificates.RevocationListPath, writtenAt);
        _clock.Advance(UntilTheFileIsLookedAt);

        _standing.IsGood(certificate).Should().BeTrue();
    }

    public void Dispose()
    {
        _file.Dispose();
        _loggers.Dispose();
        _log.Dispose();
        _certificates.Dispose();
    }
}
