using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Core.Interceptors;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Security;

/// <summary>
/// Before any handler runs: resolves the caller from the connection's certificate, and lets the call through if the
/// access table allows its role. Refuses by throwing <see cref="RefusedException"/>, so the fault interceptor stands outside it.
/// </summary>
internal sealed class AdmissionInterceptor(
    ParticipantRegister participants, ClientCertificateStanding standing, ILogger<AdmissionInterceptor> logger) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, responseStream, context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, responseStream, context);
    }

    private void Admit(ServerCallContext context)
    {
        var http = context.GetHttpContext();
        var certificate = http.Connection.ClientCertificate
            ?? throw new InvalidOperationException("A call came over an endpoint that requires no client certificate.");

        var caller = Resolve(context, certificate);
        if (!AccessTable.Allows(context.Method, caller.Participant.Role))
        {
            SecurityLog.RoleNotAllowed(logger, caller.Participant.ResourceName, context.Method);
            throw new RefusedException(CommonRefusals.RoleNotAllowed(Roles.Word(caller.Participant.Role), context.Method));
        }

        http.Features.Set(caller);
    }

    private Caller Resolve(ServerCallContext context, X509Certificate2 certificate)
    {
        var digest = certificate.GetCertHash(HashAlgorithmName.SHA256);
        if (!standing.IsGood(certificate))
        {
            SecurityLog.CertificateWithdrawn(logger, context.Method, Convert.ToHexString(digest));
            throw new RefusedException(CommonRefusals.CertificateWithdrawn);
        }

        if (participants.Find(certificate) is { } participant)
            return new Caller(participant, digest, certificate);

        var identity = CertificateIdentity.Of(certificate) ?? "(no single URI)";
        SecurityLog.ParticipantUnknown(logger, context.Method, Convert.ToHexString(digest), identity);
        throw new RefusedException(CommonRefusals.ParticipantUnknown(identity));
    }
}
