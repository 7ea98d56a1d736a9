using System.Net.Security;

namespace PudongExchange.Server.Security;

/// <summary>What the exchange logs about who may come in. Certificates appear by their SHA-256 alone.</summary>
internal static partial class SecurityLog
{
    [LoggerMessage(EventId = 2001, EventName = "RevocationListLoaded", Level = LogLevel.Information,
        Message = "Loaded the revocation list of {ThisUpdate:u}: {RevokedCount} revoked; the next is due {NextUpdate:u}.")]
    public static partial void RevocationListLoaded(ILogger logger, int revokedCount, DateTimeOffset thisUpdate, DateTimeOffset nextUpdate);

    [LoggerMessage(EventId = 2002, EventName = "RevocationListUnusable", Level = LogLevel.Error,
        Message = "{Path} is no revocation list to rely on, so every client is refused until it is put right: {Fault}")]
    public static partial void RevocationListUnusable(ILogger logger, string path, string fault);

    [LoggerMessage(EventId = 2003, EventName = "RevocationListNotCurrent", Level = LogLevel.Error,
        Message = "The revocation list holds from {ThisUpdate:u} to {NextUpdate:u} and not now, so every client is refused until a current one is in its place.")]
    public static partial void RevocationListNotCurrent(ILogger logger, DateTimeOffset thisUpdate, DateTimeOffset nextUpdate);

    [LoggerMessage(EventId = 2004, EventName = "ServerCertificateLoaded", Level = LogLevel.Information,
        Message = "The server's certificate is {CertificateSha256} from now on; it ends {NotAfter:u}.")]
    public static partial void ServerCertificateLoaded(ILogger logger, string certificateSha256, DateTime notAfter);

    [LoggerMessage(EventId = 2005, EventName = "ServerCertificateUnusable", Level = LogLevel.Error,
        Message = "{Path} and its key cannot be used, so the server shows its certificate from before: {Fault}")]
    public static partial void ServerCertificateUnusable(ILogger logger, string path, string fault);

    [LoggerMessage(EventId = 2010, EventName = "CertificateNotTrusted", Level = LogLevel.Warning,
        Message = "Refused a handshake: the client certificate {CertificateSha256} is not the authority's, not for clients or not valid today ({Errors}).")]
    public static partial void CertificateNotTrusted(ILogger logger, string certificateSha256, SslPolicyErrors errors);

    [LoggerMessage(EventId = 2011, EventName = "CertificateNotGood", Level = LogLevel.Warning,
        Message = "Refused a handshake: the client certificate {CertificateSha256} is revoked or no list speaks for it ({Reason}).")]
    public static partial void CertificateNotGood(ILogger logger, string certificateSha256, string reason);

    [LoggerMessage(EventId = 2012, EventName = "CertificateNotGoodAnyMore", Level = LogLevel.Warning,
        Message = "Refused a call to {Method} on an open connection under the client certificate {CertificateSha256} ({Reason}).")]
    public static partial void CertificateNotGoodAnyMore(ILogger logger, string method, string certificateSha256, string reason);

    [LoggerMessage(EventId = 2020, EventName = "ParticipantRefused", Level = LogLevel.Warning,
        Message = "Refused a call to {Method}: the certificate {CertificateSha256} names {Identity}, who does not take part ({Reason}).")]
    public static partial void ParticipantRefused(ILogger logger, string method, string certificateSha256, string identity, string reason);

    [LoggerMessage(EventId = 2021, EventName = "RoleNotAllowed", Level = LogLevel.Warning,
        Message = "Refused {Participant} a call to {Method}: its role may not.")]
    public static partial void RoleNotAllowed(ILogger logger, string participant, string method);

    [LoggerMessage(EventId = 2030, EventName = "ParticipantsLoaded", Level = LogLevel.Information,
        Message = "The log enrols {ParticipantCount} participants as of index {Index}.")]
    public static partial void ParticipantsLoaded(ILogger logger, int participantCount, long index);
}
