using FluentAssertions;
using Microsoft.Extensions.Options;
using Xunit;

namespace PudongExchange.Server.Tests.Security;

/// <summary>What is wrong in the configuration stops the start with its name.</summary>
public sealed class StartTests : IDisposable
{
    private readonly CertificateFolder _certificates = new(TimeProvider.System.GetUtcNow());

    [Theory]
    [InlineData("Exchange:Tls:ServerCertificate")]
    [InlineData("Exchange:Tls:ServerKey")]
    [InlineData("Exchange:Tls:AuthorityCertificate")]
    [InlineData("Exchange:Tls:RevocationList")]
    public async Task A_missing_file_stops_the_start(string setting)
    {
        File.Delete(_certificates.Settings[setting]!);

        (await FailuresOfStart()).Should().ContainSingle().Which.Should().Contain(Path.GetFileName(_certificates.Settings[setting]));
    }

    [Theory]
    [InlineData("Exchange:FirstOffice:Id", null)]
    [InlineData("Exchange:FirstOffice:Id", "office/pudong")]
    [InlineData("Exchange:FirstOffice:Id", "Pudong")]
    [InlineData("Exchange:FirstOffice:Name", null)]
    public async Task Without_an_office_to_begin_with_nothing_starts(string setting, string? value)
    {
        var start = () => SecureHost.Start(_certificates, settings: [new(setting, value)]);

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures
            .Should().ContainSingle().Which.Should().Contain(setting.Split(':')[^1]);
    }

    [Fact]
    public async Task A_key_that_is_not_the_certificates_stops_the_start()
    {
        File.Copy(_certificates.Settings["Exchange:Tls:AuthorityCertificate"]!.Replace(".crt", ".key", StringComparison.Ordinal), _certificates.Settings["Exchange:Tls:ServerKey"]!, overwrite: true);

        (await FailuresOfStart()).Should().ContainSingle().Which.Should().StartWith("Exchange:Tls:ServerCertificate");
    }

    [Fact]
    public async Task A_revocation_list_that_is_none_stops_the_start()
    {
        _certificates.WriteList("nothing");

        (await FailuresOfStart()).Should().ContainSingle().Which.Should().StartWith("Exchange:Tls:RevocationList ").And.Contain("neither DER nor PEM");
    }

    [Fact]
    public async Task A_list_that_is_out_of_date_starts_the_server_and_lets_nobody_in()
    {
        _certificates.WriteList(_certificates.Authority, _certificates.Now.AddDays(-8), _certificates.Now.AddDays(-1));

        await using var host = await SecureHost.Start(_certificates);

        host.Log.CountOf("RevocationListNotCurrent").Should().Be(1);
    }

    public void Dispose() => _certificates.Dispose();

    private async Task<IEnumerable<string>> FailuresOfStart()
    {
        var start = () => SecureHost.Start(_certificates);

        return (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures;
    }
}
