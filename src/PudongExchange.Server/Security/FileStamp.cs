namespace PudongExchange.Server.Security;

/// <summary>What tells one version of a file from another; the default of a file that is not there.</summary>
internal readonly record struct FileStamp(bool Exists, DateTime WrittenAt, long Size)
{
    public static FileStamp Of(string path) =>
        new FileInfo(path) is { Exists: true } file ? new(true, file.LastWriteTimeUtc, file.Length) : default;
}
