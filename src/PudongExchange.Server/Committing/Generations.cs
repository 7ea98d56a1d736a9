using System.Diagnostics.CodeAnalysis;

namespace PudongExchange.Server.Committing;

/// <summary>
/// Remembers what was used lately, in two generations: when the recent one is full it becomes the older one, and what was
/// the older one is forgotten. Nothing is forgotten between two turns.
/// </summary>
/// <param name="size">When the recent generation is full.</param>
internal sealed class Generations<T>(int size)
{
    private Dictionary<string, T> _recent = [];
    private Dictionary<string, T> _older = [];

    public T this[string key]
    {
        get => TryGet(key, out var value) ? value : throw new KeyNotFoundException($"{key} is not remembered.");
        set => _recent[key] = value;
    }

    public bool Contains(string key) => _recent.ContainsKey(key) || _older.ContainsKey(key);

    public bool TryGet(string key, [MaybeNullWhen(false)] out T value)
    {
        if (_recent.TryGetValue(key, out value))
            return true;

        if (!_older.TryGetValue(key, out value))
            return false;

        _recent[key] = value;
        return true;
    }

    /// <summary>Forgets what was not used since the turn before the last, when there is enough to forget.</summary>
    public void Turn()
    {
        if (_recent.Count >= size)
            (_recent, _older) = ([], _recent);
    }
}
