using FluentAssertions;
using FluentAssertions.Primitives;
using Google.Rpc;
using Grpc.Core;

namespace PudongExchange.Server.Tests.Security;

internal static class RefusalAssertions
{
    public static void BeRefused(this ObjectAssertions status, StatusCode code, string reason)
    {
        var exception = status.Subject.Should().BeOfType<RpcException>().Subject;
        exception.StatusCode.Should().Be(code);
        exception.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be(reason);
    }
}
