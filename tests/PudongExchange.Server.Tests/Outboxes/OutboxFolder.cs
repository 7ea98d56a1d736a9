using PudongExchange.Client;
using PudongExchange.Testing;

namespace PudongExchange.Server.Tests.Outboxes;

/// <summary>A folder for outboxes that goes with the test.</summary>
internal sealed class OutboxFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pudong-outbox-");

    public string Path => _folder.FullName;

    public static string Series(string name) => $"{TestDistrict.Insurer(TestDistrict.InsurerA)}/series/{name}";

    public Outbox Open(string name, OutboxOptions? options = null) => Outbox.Open(Path, Series(name), options);

    public void Dispose() => _folder.Delete(recursive: true);
}
