using FluentAssertions;
using PudongExchange.Pdx;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Push;

public sealed class AskingForTheAccessTable
{
    [Fact]
    public async Task Pdx_roles_prints_every_rpc_with_what_each_role_reaches()
    {
        await using var exchange = await TestExchange.StartFresh();

        var roles = await PdxProcess.Run(exchange.Address, "roles");

        roles.ExitCode.Should().Be(ExitCodes.Done, roles.Errors);
        var rows = roles.Output.Split('\n').Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        rows.Should().ContainSingle(row => row.Length > 0 && row[0] == "PoliciesService/GetPolicy").Which.Skip(1).Should().Equal(
            "own records", "own sectors", "own towns", "own companies", "everything", "everything", "everything", "-", "-");
        rows.Should().ContainSingle(row => row.Length > 0 && row[0] == "grpc.health.v1.Health/Check").Which.Skip(1).Should().OnlyContain(cell => cell == "open").And.HaveCount(9);
        roles.Output.Should().Contain("procuratorate");
    }
}
