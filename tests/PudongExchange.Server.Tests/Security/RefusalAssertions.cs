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

    public static IEnumerable<Exception> InnerExceptionChain(this Exception? exception)
    {
        if (exception is RpcException { Status.DebugException: { } debug })
            exception = debug;

        for (; exception is not null; exception = exception.InnerException)
            yield return exception;
    }
}
