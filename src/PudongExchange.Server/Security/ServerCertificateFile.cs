using System.Net.Security;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace PudongExchange.Server.Security;

/// <summary>
/// The certificate that the server shows, as it stands on disk: exchanged by putting new files in the place of the old ones, for
/// the handshakes from then on. Files that cannot be used, such as a certificate whose key is still to come, change nothing.
/// </summary>
public sealed class ServerCertificateFile
{
    /// <summary>How often the files are looked at; a handshake in between takes what was found last.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly TlsOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<ServerCertificateFile> _logger;
    private readonly Lock _looking = new();
    private volatile SslStreamCertificateContext _context;
    private (FileStamp Certificate, FileStamp Key) _seen;
    private bool _isUsable = true;
    private long _lookedAt;

    public ServerCertificateFile(IOptions<TlsOptions> options, TimeProvider clock, ILogger<ServerCertificateFile> logger)
    {
        _options = options.Value;
        _clock = clock;
        _logger = logger;
        _seen = Stamps();
        _context = ServerCredentials.Load(_options);
        _lookedAt = clock.GetTimestamp();
    }

    /// <summary>What to show at a handshake now.</summary>
    public SslStreamCertificateContext Current()
    {
        if (_clock.GetElapsedTime(Interlocked.Read(ref _lookedAt)) >= LookInterval)
            Look();

        return _context;
    }

    private void Look()
    {
        lock (_looking)
        {
            Interlocked.Exchange(ref _lookedAt, _clock.GetTimestamp());
            var found = Stamps();
            var isChanged = found != _seen;
            _seen = found;

            // What was not usable is tried again each time: what made it so, a right for instance, need not change a stamp.
            if (isChanged || !_isUsable)
                Load(isChanged);
        }
    }

    // The context before is not disposed of: handshakes may still be under way with it.
    private void Load(bool isChanged)
    {
        try
        {
            _context = ServerCredentials.Load(_options);
            _isUsable = true;
            var sha256 = Fingerprint.Of(_context.TargetCertificate);
            var notAfter = _context.TargetCertificate.NotAfter.ToUniversalTime();
            SecurityLog.ServerCertificateLoaded(_logger, sha256, notAfter);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            _isUsable = false;
            if (isChanged)
                SecurityLog.ServerCertificateUnusable(_logger, _options.ServerCertificate, fault.Message);
        }
    }

    private (FileStamp, FileStamp) Stamps() => (FileStamp.Of(_options.ServerCertificate), FileStamp.Of(_options.ServerKey));
}
