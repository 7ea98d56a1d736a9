using PudongExchange.Server.Tests.Sample;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Push;

/// <summary>An exchange into which `pdx push` put a sample's folder.</summary>
public sealed class PushedSample : IAsyncLifetime
{
    private TestExchange? _exchange;
    private PdxProcess.Ended? _push;

    public WrittenSample Sample { get; } = new(30);

    public TestExchange Exchange => _exchange!;

    internal PdxProcess.Ended Push => _push!;

    public async ValueTask InitializeAsync()
    {
        _exchange = await TestExchange.StartFresh();
        _push = await PdxProcess.Push(Sample.Folder, Exchange.Address);
    }

    public async ValueTask DisposeAsync()
    {
        Sample.Dispose();
        if (_exchange is not null)
            await _exchange.DisposeAsync();
    }
}
