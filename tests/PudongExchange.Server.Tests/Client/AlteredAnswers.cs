using Grpc.Core;
using Grpc.Core.Interceptors;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Server.Tests.Client;

/// <summary>An exchange that lies: it changes the answers of streams before the client sees them.</summary>
internal sealed class AlteredAnswers(Action<AppendResponse> alter) : Interceptor
{
    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context, AsyncDuplexStreamingCallContinuation<TRequest, TResponse> continuation)
    {
        var call = continuation(context);
        return new(
            call.RequestStream, new Answers<TResponse>(call.ResponseStream, answer => alter((AppendResponse)(object)answer!)),
            call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    private sealed class Answers<T>(IAsyncStreamReader<T> real, Action<T> alter) : IAsyncStreamReader<T>
    {
        public T Current => real.Current;

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            var isThere = await real.MoveNext(cancellationToken);
            if (isThere)
                alter(real.Current);

            return isThere;
        }
    }
}
