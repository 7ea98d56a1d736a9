using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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
    public void The_shipped_district_is_read_whole()
    {
        using var services = Services();

        var register = services.GetRequiredService<ParticipantRegister>();

        register.Count.Should().Be(60);
        var fire = register.Find(_certificates.Issue(Subject.Client(CertificateFolder.Participants.Single(one => one.Id == "fire"))))!;
        fire.Role.Should().Be(Role.Department);
        fire.ResourceName.Should().Be("departments/fire");
        fire.Name.Should().Be("区消防救援支队");
        fire.Sectors.Should().Equal(Sector.FireSafety);
    }

    [Fact]
    public void A_town_is_responsible_for_its_own_code()
    {
        using var services = Services();

        var town = services.GetRequiredService<ParticipantRegister>().Find(_certificates.Issue("town"))!;

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
        using var services = Services();

        var found = services.GetRequiredService<ParticipantRegister>().Find(Certificate(names => names.AddUri(new Uri(uri))));

        (found is not null).Should().Be(isKnown);
    }

    [Fact]
    public void Two_uris_name_nobody()
    {
        using var services = Services();
        var certificate = Certificate(names =>
        {
            names.AddUri(new Uri("spiffe://pudong.exchange/office/pudong"));
            names.AddUri(new Uri("spiffe://pudong.exchange/insurer/913101159999900107"));
        });

        services.GetRequiredService<ParticipantRegister>().Find(certificate).Should().BeNull();
    }

    [Fact]
    public void Names_of_other_kinds_beside_the_uri_change_nothing()
    {
        using var services = Services();
        var certificate = Certificate(names =>
        {
            names.AddDnsName("spiffe://pudong.exchange/insurer/913101159999900107");
            names.AddEmailAddress("core@example.com");
            names.AddUri(new Uri("spiffe://pudong.exchange/office/pudong"));
        });

        services.GetRequiredService<ParticipantRegister>().Find(certificate)!.ResourceName.Should().Be("offices/pudong");
    }

    [Fact]
    public void A_certificate_without_alternative_names_names_nobody()
    {
        using var services = Services();

        services.GetRequiredService<ParticipantRegister>().Find(_certificates.Authority.Certificate).Should().BeNull();
    }

    [Fact]
    public void Every_fault_of_the_file_is_named_at_once()
    {
        File.WriteAllText(_certificates.ParticipantsPath, """
            [
              {"role": "insurer", "id": "913101159999900108", "name": "甲", "sectors": [], "towns": []},
              {"role": "department", "id": "fire", "name": "", "sectors": ["FIRE_SAFETY", "FLYING"], "towns": []},
              {"role": "department", "id": "none", "name": "无", "sectors": [], "towns": []},
              {"role": "town", "id": "310115004", "name": "潍坊新村街道", "sectors": [], "towns": ["310115999"]},
              {"role": "finance", "id": "bureau", "name": "区金融工作局", "sectors": [], "towns": ["310115004"]},
              {"role": "king", "id": "one", "name": "王", "sectors": [], "towns": []},
              {"role": "office", "id": "pudong", "name": "办公室", "sectors": [], "towns": []},
              {"role": "office", "id": "pudong", "name": "办公室", "sectors": [], "towns": []}
            ]
            """);

        Faults().Should().Equal(
            "Exchange:Participants: Entry 1 (insurer/913101159999900108): the id is not a valid unified social credit code.",
            "Exchange:Participants: Entry 2 (department/fire): the name is not 1 to 200 characters.",
            "Exchange:Participants: Entry 2 (department/fire): there is no sector FLYING.",
            "Exchange:Participants: Entry 3 (department/none): departments have sectors, and only they.",
            "Exchange:Participants: Entry 4 (town/310115004): there is no town 310115999.",
            "Exchange:Participants: Entry 5 (finance/bureau): towns have towns, and only they.",
            "Exchange:Participants: Entry 6 (king/one): there is no such role.",
            "Exchange:Participants: offices/pudong is listed 2 times.");
    }

    [Theory]
    [InlineData("[]", "lists nobody")]
    [InlineData("{}", "no participants file")]
    [InlineData("[{", "no participants file")]
    [InlineData("[null]", "no participants file")]
    [InlineData("""[{"role": "office", "id": "pudong", "name": "办公室", "sectors": []}]""", "towns")]
    [InlineData("""[{"role": "office", "id": "pudong", "name": null, "sectors": [], "towns": []}]""", "name")]
    [InlineData("""[{"role": "office", "id": "pudong", "name": "办公室", "sectors": [null], "towns": []}]""", "no sector")]
    [InlineData("""[{"role": "office", "id": "pudong", "name": "办公室", "sectors": [], "towns": [], "rights": "all"}]""", "rights")]
    public void A_file_of_another_form_is_refused(string content, string fault)
    {
        File.WriteAllText(_certificates.ParticipantsPath, content);

        Faults().Should().Contain(text => text.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_is_not_set_is_refused()
    {
        using var services = Services(participants: null);

        var read = () => services.GetRequiredService<ParticipantRegister>();

        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().Equal("Exchange:Participants is not set; it is the path of the participants file.");
    }

    public void Dispose() => _certificates.Dispose();

    private IEnumerable<string> Faults()
    {
        using var services = Services();
        var read = () => services.GetRequiredService<ParticipantRegister>();

        return read.Should().Throw<OptionsValidationException>().Which.Failures;
    }

    private ServiceProvider Services() => Services(_certificates.ParticipantsPath);

    private static ServiceProvider Services(string? participants)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Exchange:Participants", participants)]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSecurity();
        return services.BuildServiceProvider();
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
