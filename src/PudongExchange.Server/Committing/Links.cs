using Npgsql;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Committing;

/// <summary>
/// Which records are linked to which, as far as it is remembered. The log is asked only when somebody wants to know; who merely links two
/// records does not.
/// </summary>
/// <param name="connection">Where to read the log.</param>
/// <param name="generationSize">How many parents are remembered: half as many at least.</param>
internal sealed class Links(NpgsqlConnection connection, int generationSize)
{
    private readonly Generations<Children> _byParent = new(generationSize);

    /// <summary>A record that no fact was ever about has no children, so the log need not be asked.</summary>
    public void Begin(string record)
    {
        if (!_byParent.Contains(record))
            _byParent[record] = new(IsWhole: true);
    }

    public void Add(string parent, string child)
    {
        if (!_byParent.TryGet(parent, out var children))
            _byParent[parent] = children = new(IsWhole: false);

        children.Names.Add(child);
    }

    /// <summary>The records linked to a parent: what the log has, and what it may not have yet.</summary>
    public IReadOnlyCollection<string> To(string parent)
    {
        if (_byParent.TryGet(parent, out var children) && children.IsWhole)
            return children.Names;

        var names = Load(parent);
        names.UnionWith(children?.Names ?? []);
        _byParent[parent] = new(IsWhole: true) { Names = names };
        return names;
    }

    /// <summary>Forgets what was not used lately, between two sittings.</summary>
    public void Turn() => _byParent.Turn();

    private HashSet<string> Load(string parent)
    {
        using var command = new NpgsqlCommand($"select child from {ExchangeStore.Schema}.record_links where parent = $1 order by child", connection)
        {
            Parameters = { new() { Value = parent } },
        };
        using var reader = command.ExecuteReader();
        var children = new HashSet<string>();
        while (reader.Read())
            children.Add(reader.GetString(0));

        return children;
    }

    /// <summary>The children of one parent: all of them, or only those that were linked since it was last asked for.</summary>
    private sealed record Children(bool IsWhole)
    {
        public HashSet<string> Names { get; init; } = [];
    }
}
