using PudongExchange.LocalPostgres;

namespace PudongExchange.Testing;

/// <summary>One private PostgreSQL for a test process; each exchange under test has a database of its own in it.</summary>
public static class TestPostgres
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static PrivatePostgres? _shared;
    private static int _databaseCount;

    /// <summary>The shared PostgreSQL. It ends with the process.</summary>
    public static async Task<PrivatePostgres> Shared()
    {
        await Gate.WaitAsync();
        try
        {
            return _shared ??= await PrivatePostgres.StartTemporaryAsync();
        }
        finally
        {
            Gate.Release();
        }
    }

    public static string NextDatabaseName() => $"exchange_{Interlocked.Increment(ref _databaseCount)}";
}
