using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Security;

/// <summary>Who makes a call.</summary>
/// <param name="Participant">The participant its certificate names.</param>
/// <param name="CertificateSha256">SHA-256 of the certificate's DER encoding, 32 bytes; it goes into the log.</param>
/// <param name="Certificate">The certificate, for <see cref="ClientCertificateStanding.IsGood"/> while a stream is open.</param>
public sealed record Caller(Participant Participant, ReadOnlyMemory<byte> CertificateSha256, X509Certificate2 Certificate)
{
    /// <summary>What the caller may see.</summary>
    public Scope Scope { get; } = Scope.Of(Participant);
}

public static class CallerExtensions
{
    /// <summary>The caller that <see cref="AdmissionInterceptor"/> admitted.</summary>
    public static Caller GetCaller(this ServerCallContext context) =>
        context.GetHttpContext().Features.Get<Caller>()
        ?? throw new InvalidOperationException($"{context.Method} runs without the admission interceptor, so nobody has been admitted.");
}
