using Npgsql;
using NpgsqlTypes;

namespace PudongExchange.Server.Views;

/// <summary>The parameters of a statement, numbered in the order in which they were added.</summary>
internal sealed class SqlParameters
{
    private readonly List<NpgsqlParameter> _values = [];

    /// <summary>Adds a value and gives its placeholder.</summary>
    public string Add(object value)
    {
        _values.Add(new() { Value = value, NpgsqlDbType = TypeOf(value) });
        return $"${_values.Count}";
    }

    public NpgsqlCommand Command(NpgsqlDataSource database, string sql)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in _values)
            command.Parameters.Add(value);

        return command;
    }

    public NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in _values)
            command.Parameters.Add(value);

        return command;
    }

    private static NpgsqlDbType TypeOf(object value) => value switch
    {
        string => NpgsqlDbType.Varchar,
        int => NpgsqlDbType.Integer,
        long => NpgsqlDbType.Bigint,
        DateOnly => NpgsqlDbType.Date,
        DateTimeOffset => NpgsqlDbType.TimestampTz,
        string[] => NpgsqlDbType.Array | NpgsqlDbType.Varchar,
        int[] or int?[] => NpgsqlDbType.Array | NpgsqlDbType.Integer,
        long[] or long?[] => NpgsqlDbType.Array | NpgsqlDbType.Bigint,
        DateOnly?[] => NpgsqlDbType.Array | NpgsqlDbType.Date,
        _ => throw new ArgumentException($"No parameter is of type {value.GetType()}.", nameof(value)),
    };
}
