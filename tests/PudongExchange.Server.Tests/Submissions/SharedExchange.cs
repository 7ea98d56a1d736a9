using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>One exchange for all tests of a class; each test states on series of its own.</summary>
public sealed class SharedExchange : IAsyncLifetime
{
    private TestExchange? _exchange;

    public TestExchange Exchange => _exchange!;

    public async ValueTask InitializeAsync() => _exchange = await TestExchange.Start();

    public async ValueTask DisposeAsync()
    {
        if (_exchange is not null)
            await _exchange.DisposeAsync();
    }
}
