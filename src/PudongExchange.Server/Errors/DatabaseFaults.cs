using Npgsql;

namespace PudongExchange.Server.Errors;

/// <summary>Tells a database that is away for a moment from a statement that is wrong.</summary>
public static class DatabaseFaults
{
    /// <summary>Marten and Npgsql wrap what happened, so the causes count too.</summary>
    public static bool IsTransient(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is NpgsqlException { IsTransient: true })
                return true;
        }

        return false;
    }
}
