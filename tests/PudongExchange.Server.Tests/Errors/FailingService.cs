using Grpc.Core;

namespace PudongExchange.Server.Tests.Errors;

/// <summary>The four kinds of methods; the contract itself has only three.</summary>
[BindServiceMethod(typeof(FailingServiceBase), nameof(Bind))]
public abstract class FailingServiceBase
{
    private const string Name = "test.FailingService";

    private static readonly Marshaller<byte[]> Raw = Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes);

    private static readonly Method<byte[], byte[]> UnaryMethod = new(MethodType.Unary, Name, nameof(Unary), Raw, Raw);
    private static readonly Method<byte[], byte[]> ClientStreamMethod = new(MethodType.ClientStreaming, Name, nameof(ClientStream), Raw, Raw);
    private static readonly Method<byte[], byte[]> ServerStreamMethod = new(MethodType.ServerStreaming, Name, nameof(ServerStream), Raw, Raw);
    private static readonly Method<byte[], byte[]> DuplexMethod = new(MethodType.DuplexStreaming, Name, nameof(Duplex), Raw, Raw);

    public abstract Task<byte[]> Unary(byte[] request, ServerCallContext context);

    public abstract Task<byte[]> ClientStream(IAsyncStreamReader<byte[]> requests, ServerCallContext context);

    public abstract Task ServerStream(byte[] request, IServerStreamWriter<byte[]> responses, ServerCallContext context);

    public abstract Task Duplex(IAsyncStreamReader<byte[]> requests, IServerStreamWriter<byte[]> responses, ServerCallContext context);

    public static void Bind(ServiceBinderBase binder, FailingServiceBase? service)
    {
        ArgumentNullException.ThrowIfNull(binder);

        binder.AddMethod(UnaryMethod, service is null ? null : service.Unary);
        binder.AddMethod(ClientStreamMethod, service is null ? null : service.ClientStream);
        binder.AddMethod(ServerStreamMethod, service is null ? null : service.ServerStream);
        binder.AddMethod(DuplexMethod, service is null ? null : service.Duplex);
    }

    /// <summary>Calls one of the methods and waits for its end.</summary>
    public static async Task Call(CallInvoker invoker, MethodType kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invoker);

        var options = new CallOptions(cancellationToken: cancellation);
        switch (kind)
        {
            case MethodType.Unary:
                await invoker.AsyncUnaryCall(UnaryMethod, null, options, []);
                break;
            case MethodType.ClientStreaming:
                await invoker.AsyncClientStreamingCall(ClientStreamMethod, null, options);
                break;
            case MethodType.ServerStreaming:
                await ReadToEnd(invoker.AsyncServerStreamingCall(ServerStreamMethod, null, options, []).ResponseStream);
                break;
            case MethodType.DuplexStreaming:
                await ReadToEnd(invoker.AsyncDuplexStreamingCall(DuplexMethod, null, options).ResponseStream);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind.");
        }
    }

    private static async Task ReadToEnd(IAsyncStreamReader<byte[]> responses)
    {
        while (await responses.MoveNext(CancellationToken.None))
        {
        }
    }
}

/// <summary>What to throw, given the call.</summary>
public delegate Task<Exception> Fault(ServerCallContext context);

/// <summary>Throws what it is given; the streaming ones after a first answer.</summary>
public sealed class FailingService(Fault fault) : FailingServiceBase
{
    public override async Task<byte[]> Unary(byte[] request, ServerCallContext context) => throw await fault(context);

    public override async Task<byte[]> ClientStream(IAsyncStreamReader<byte[]> requests, ServerCallContext context) => throw await fault(context);

    public override async Task ServerStream(byte[] request, IServerStreamWriter<byte[]> responses, ServerCallContext context)
    {
        await responses.WriteAsync([1], context.CancellationToken);
        throw await fault(context);
    }

    public override async Task Duplex(IAsyncStreamReader<byte[]> requests, IServerStreamWriter<byte[]> responses, ServerCallContext context)
    {
        await responses.WriteAsync([1], context.CancellationToken);
        throw await fault(context);
    }
}
