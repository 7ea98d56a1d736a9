using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Participants;

public sealed class RevokingACertificate
{
    public static readonly TheoryData<string, Action<CertificateRevoked>> Faults = new()
    {
        { "REQUIRED participant", it => it.Participant = "" },
        { "RECORD_UNKNOWN participant", it => it.Participant = AParticipant.Insurer },
        { "BAD_DIGEST certificate_sha256", it => it.CertificateSha256 = Digest.Number(7, length: 20) },
        { "UNKNOWN_VALUE reason", it => it.Reason = RevocationReason.Unspecified },
        { "REQUIRED revoked_date", it => it.RevokedDate = null },
        { "IN_FUTURE revoked_date", it => it.RevokedDate = "2026-07-01".Day() },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_revocation_that_contradicts_what_is_known_is_rejected(string expected, Action<CertificateRevoked> but)
    {
        var judgement = AParticipant.WithTheBrigade().State(Who.Office, AParticipant.Revoked(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_certificate_is_revoked_once_and_others_too()
    {
        var exchange = AParticipant.WithTheBrigade();

        exchange.State(Who.Office, AParticipant.Revoked()).Codes().Should().BeEmpty();
        exchange.State(Who.Office, AParticipant.Revoked()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Office, AParticipant.Revoked(it => it.Reason = RevocationReason.Superseded)).Codes().Should().Equal("NUMBER_REUSED certificate_sha256");
        exchange.State(Who.Office, AParticipant.Revoked(it => it.CertificateSha256 = Digest.Number(8))).Codes().Should().BeEmpty();

        exchange.EnrolmentOf(AParticipant.Fire).RevokedCertificates.Should().BeEquivalentTo(
            [CertificateDigest.Of(Digest.Number(7).Span), CertificateDigest.Of(Digest.Number(8).Span)]);
    }

    [Fact]
    public void An_office_may_revoke_its_own() =>
        AParticipant.WithAnOffice().State(Who.Office, AParticipant.Revoked(it => it.Participant = AParticipant.Office)).Codes().Should().BeEmpty();

    [Fact]
    public void Nobody_else_revokes() =>
        AParticipant.WithTheBrigade().State(Who.FireBrigade, AParticipant.Revoked()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
}
