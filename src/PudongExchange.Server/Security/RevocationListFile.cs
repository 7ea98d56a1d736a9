using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace PudongExchange.Server.Security;

/// <summary>
/// The revocation list as it stands on disk now. While the file is missing, broken or out of date there is none, and
/// without a list nobody's certificate is good.
/// </summary>
public sealed class RevocationListFile : IDisposable
{
    /// <summary>How often the file is looked at; a call or handshake in between takes what was found last.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly string _path;
    private readonly X509Certificate2 _authority;
    private readonly TimeProvider _clock;
    private readonly ILogger<RevocationListFile> _logger;
    private readonly Lock _looking = new();
    private volatile RevocationList? _list;
    private FileStamp? _seen;
    private long _lookedAt;
    private bool _saidExpired;

    public RevocationListFile(IOptions<TlsOptions> options, TimeProvider clock, ILogger<RevocationListFile> logger)
    {
        _path = options.Value.RevocationList;
        _authority = X509CertificateLoader.LoadCertificateFromFile(options.Value.AuthorityCertificate);
        _clock = clock;
        _logger = logger;
        Look();
    }

    /// <summary>The list in force, or null when there is none to rely on.</summary>
    public RevocationList? Current()
    {
        if (_clock.GetElapsedTime(Interlocked.Read(ref _lookedAt)) >= LookInterval)
            Look();

        return _list is { } list && list.IsCurrent(_clock.GetUtcNow()) ? list : null;
    }

    public void Dispose() => _authority.Dispose();

    private void Look()
    {
        lock (_looking)
        {
            Interlocked.Exchange(ref _lookedAt, _clock.GetTimestamp());
            var found = FileStamp.Of(_path);
            var isChanged = found != _seen;
            _seen = found;

            // Without a list the file is tried again each time: what made it unreadable, a right for instance, need not change its stamp.
            if (isChanged || _list is null)
                Load(isChanged);

            WarnOnceWhenExpired();
        }
    }

    private void Load(bool isChanged)
    {
        try
        {
            _list = RevocationList.Read(_path, _authority);
            _saidExpired = false;
            SecurityLog.RevocationListLoaded(_logger, _list.RevokedCount, _list.ThisUpdate, _list.NextUpdate);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            _list = null;
            if (isChanged)
                SecurityLog.RevocationListUnusable(_logger, _path, fault.Message);
        }
    }

    private void WarnOnceWhenExpired()
    {
        if (_list is not { } list || _saidExpired || list.IsCurrent(_clock.GetUtcNow()))
            return;

        _saidExpired = true;
        SecurityLog.RevocationListNotCurrent(_logger, list.ThisUpdate, list.NextUpdate);
    }
}
