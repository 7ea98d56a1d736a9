using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Core.Interceptors;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Security;

/// <summary>
/// Before any handler runs: resolves the caller from the connection's certificate, and lets the call through if the
/// access table allows its role. Refuses by throwing <see cref="RefusedException"/>, so the fault interceptor stands outside it.
/// </summary>
internal sealed class AdmissionInterceptor(
    ParticipantRegister participants, ClientCertificateStanding standing, TimeProvider clock, ILogger<AdmissionInterceptor> logger) : Interceptor
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
        return continuation(request, Watched(responseStream, context), context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, responseStream, context);
    }

    /// <summary>A method that needs no enrolment ends with its connection only.</summary>
    private IServerStreamWriter<T> Watched<T>(IServerStreamWriter<T> answers, ServerCallContext context)
    {
        if (AccessTable.IsOpen(context.Method))
            return answers;

        var certificate = context.GetCaller().Certificate;
        return new WatchedWriter<T>(answers, () => standing.RefusalOf(certificate) ?? participants.RefusalOf(certificate), clock);
    }

    private void Admit(ServerCallContext context)
    {
        var http = context.GetHttpContext();
        var certificate = http.Connection.ClientCertificate
            ?? throw new InvalidOperationException("A call came over an endpoint that requires no client certificate.");

        if (standing.RefusalOf(certificate) is { } refusal)
        {
            SecurityLog.CertificateNotGoodAnyMore(logger, context.Method, Fingerprint.Of(certificate), refusal.Reason);
            throw new RefusedException(refusal);
        }

        if (!AccessTable.IsOpen(context.Method))
            http.Features.Set(AdmitCaller(context.Method, certificate));
    }

    private Caller AdmitCaller(string method, X509Certificate2 certificate)
    {
        if (!participants.TryFind(certificate, out var participant, out var refusal))
        {
            var identity = CertificateIdentity.Of(certificate) ?? "(no single URI)";
            SecurityLog.ParticipantRefused(logger, method, Fingerprint.Of(certificate), identity, refusal.Reason);
            throw new RefusedException(refusal);
        }

        if (!AccessTable.Allows(method, participant.Role))
        {
            SecurityLog.RoleNotAllowed(logger, participant.ResourceName, method);
            throw new RefusedException(CommonRefusals.RoleNotAllowed(Roles.Word(participant.Role), method));
        }

        return new Caller(participant, certificate.GetCertHash(HashAlgorithmName.SHA256), certificate);
    }
}
