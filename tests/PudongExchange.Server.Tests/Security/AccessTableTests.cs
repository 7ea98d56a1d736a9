using System.Reflection;
using FluentAssertions;
using Google.Protobuf.Reflection;
using Grpc.Health.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Security;
using Xunit;

namespace PudongExchange.Server.Tests.Security;

public sealed class AccessTableTests
{
    [Fact]
    public void Every_method_of_the_contract_stands_in_the_table_and_no_other()
    {
        var methods = ContractServices()
            .Append(Health.Descriptor)
            .Append(Grpc.Reflection.V1.ServerReflection.Descriptor)
            .Append(Grpc.Reflection.V1Alpha.ServerReflection.Descriptor)
            .SelectMany(service => service.Methods)
            .Select(method => $"/{method.Service.FullName}/{method.Name}");

        AccessTable.Methods.Should().BeEquivalentTo(methods);
    }

    [Fact]
    public void What_is_not_in_the_table_nobody_may_call()
    {
        Roles.All.Where(role => AccessTable.Allows("/pudong.exchange.policies.v1.PoliciesService/DeletePolicy", role)).Should().BeEmpty();
    }

    private static IEnumerable<ServiceDescriptor> ContractServices() =>
        typeof(PoliciesService).Assembly.GetTypes()
            .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<ServiceDescriptor>();
}
