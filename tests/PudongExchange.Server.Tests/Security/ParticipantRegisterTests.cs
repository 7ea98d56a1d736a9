using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Pdx.Certificates;
using PudongExchange.Server.Security;
using Xunit;

namespace PudongExchange.Server.Tests.Security;

public sealed class ParticipantRegisterTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private readonly CertificateFolder _certificates = new(Now);

    [Fact]
    public void The_sample_district_is_enrolled_whole()
    {
        var register = Register();

        register.Current!.Count.Should().Be(60);
        var fire = Find(register, _certificates.Issue(Subject.Client(CertificateFolder.Participants.Single(one => one.Id == "fire"))))!;
        fire.Role.Should().Be(Role.Department);
        fire.ResourceName.Should().Be("departments/fire");
        fire.Name.Should().Be("区消防救援支队");
        fire.Sectors.Should().Equal(Sector.FireSafety);
    }

    [Fact]
    public void A_town_is_responsible_for_its_own_code()
    {
        var town = Find(Register(), _certificates.Issue("town"))!;

        town.ResourceName.Should().Be("towns/310115004");
        town.Towns.Should().Equal("310115004");
        town.Sectors.Should().BeEmpty();
    }

    [Theory]
    [InlineData("spiffe://pudong.exchange/insurer/913101159999900107", true)]
    [InlineData("spiffe://elsewhere.exchange/insurer/913101159999900107", false)]
    [InlineData("https://pudong.exchange/insurer/913101159999900107", false)]
    [InlineData("spiffe://pudong.exchange/office/913101159999900107", false)]
    [InlineData("spiffe://pudong.exchange/insurer/91310115999990010", false)]
    [InlineData("spiffe://pudong.exchange/insurer/913101159999900107/", false)]
    [InlineData("spiffe://pudong.exchange/insurer/913101159999900107?role=office", false)]
    public void Only_the_exact_identity_names_a_participant(string uri, bool isKnown)
    {
        var found = Find(Register(), Certificate(names => names.AddUri(new Uri(uri))));

        (found is not null).Should().Be(isKnown);
    }

    [Fact]
    public void Two_uris_name_nobody()
    {
        var certificate = Certificate(names =>
        {
            names.AddUri(new Uri("spiffe://pudong.exchange/office/pudong"));
            names.AddUri(new Uri("spiffe://pudong.exchange/insurer/913101159999900107"));
        });

        Find(Register(), certificate).Should().BeNull();
    }

    [Fact]
    public void Names_of_other_kinds_beside_the_uri_change_nothing()
    {
        var certificate = Certificate(names =>
        {
            names.AddDnsName("spiffe://pudong.exchange/insurer/913101159999900107");
            names.AddEmailAddress("core@example.com");
            names.AddUri(new Uri("spiffe://pudong.exchange/office/pudong"));
        });

        Find(Register(), certificate)!.ResourceName.Should().Be("offices/pudong");
    }

    [Fact]
    public void A_certificate_without_alternative_names_names_nobody()
    {
        Find(Register(), _certificates.Authority.Certificate).Should().BeNull();
    }

    [Fact]
    public void Until_the_log_was_read_nobody_is_let_in()
    {
        var register = Register(roll => null);

        register.RefusalOf(_certificates.Issue("office"))!.Reason.Should().Be("PARTICIPANTS_NOT_READ");
    }

    [Fact]
    public void An_empty_log_knows_the_office_that_is_configured_and_nobody_else()
    {
        var register = Register(roll => roll);

        Find(register, _certificates.Issue("office"))!.ResourceName.Should().Be("offices/pudong");
        register.RefusalOf(_certificates.Issue("insurer"))!.Reason.Should().Be("PARTICIPANT_UNKNOWN");
    }

    [Fact]
    public void A_roll_that_is_older_than_the_one_before_changes_nothing()
    {
        var register = Register();

        register.Publish(register.Beginning);

        Find(register, _certificates.Issue("insurer")).Should().NotBeNull();
    }

    public void Dispose() => _certificates.Dispose();

    private static Participant? Find(ParticipantRegister register, X509Certificate2 certificate) =>
        register.TryFind(certificate, out var participant, out _) ? participant : null;

    private static ParticipantRegister Register() => Register(roll => roll.WithTheSample());

    private static ParticipantRegister Register(Func<Roll, Roll?> roll)
    {
        var register = new ParticipantRegister(
            Options.Create(new FirstOfficeOptions { Id = "pudong", Name = "区安委办" }), TimeProvider.System, NullLogger<ParticipantRegister>.Instance);
        if (roll(register.Beginning) is { } known)
            register.Publish(known);

        return register;
    }

    private static X509Certificate2 Certificate(Action<SubjectAlternativeNameBuilder> name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=one", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        name(names);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1));
    }
}
