using Grpc.Core;
using Grpc.Core.Interceptors;

namespace PudongExchange.Server.Errors;

/// <summary>
/// The one place that turns what a handler throws into a status. Stands outside every other interceptor. What the caller
/// may not see, a stack or SQL, is logged once under the request's id and answered <c>INTERNAL</c>.
/// </summary>
internal sealed class FaultInterceptor(ILogger<FaultInterceptor> logger) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception fault) when (fault is not RpcException)
        {
            throw Answer(fault, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception fault) when (fault is not RpcException)
        {
            throw Answer(fault, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception fault) when (fault is not RpcException)
        {
            throw Answer(fault, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception fault) when (fault is not RpcException)
        {
            throw Answer(fault, context);
        }
    }

    private RpcException Answer(Exception fault, ServerCallContext context)
    {
        if (fault is RefusedException { Refusal: var refusal })
            return refusal.ToRpcException();

        // Once the caller is gone, reading and writing fail in these ways; there is nobody to tell and nothing to mend.
        if (context.CancellationToken.IsCancellationRequested && fault is OperationCanceledException or IOException or InvalidOperationException)
            return CommonRefusals.Cancelled.ToRpcException();

        var requestId = context.GetHttpContext().TraceIdentifier;
        if (DatabaseFaults.IsTransient(fault))
        {
            ErrorsLog.DatabaseUnavailable(logger, context.Method, requestId, fault);
            return CommonRefusals.DatabaseUnavailable.ToRpcException();
        }

        ErrorsLog.CallFailed(logger, context.Method, requestId, fault);
        return CommonRefusals.Internal(requestId).ToRpcException();
    }
}
