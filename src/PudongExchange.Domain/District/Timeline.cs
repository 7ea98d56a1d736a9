using System.Collections.Immutable;

namespace PudongExchange.Domain.District;

/// <summary>
/// A value that changes on civil days: terms of a policy, a roster's listing, a parameter of the law. Immutable.
/// </summary>
public sealed class Timeline<T>
{
    private readonly ImmutableArray<(DateOnly From, T Value)> _changes;

    internal Timeline(ImmutableArray<(DateOnly From, T Value)> changes) => _changes = changes;

    /// <summary>The value that holds from the last change on.</summary>
    public T Newest => _changes[^1].Value;

    /// <summary>The first day of all; before it the value is only the best that is known.</summary>
    public DateOnly FirstDay => _changes[0].From;

    /// <summary>Every value it ever had or will have, by the day from which it holds.</summary>
    public IEnumerable<T> Values => _changes.Select(change => change.Value);

    /// <summary>The days on which the value changes, the first one included, in order.</summary>
    public IEnumerable<DateOnly> ChangeDays => _changes.Select(change => change.From);

    /// <summary>The same, with another value from a day on; it replaces every change that was to come on or after that day.</summary>
    public Timeline<T> With(DateOnly from, T value) => new([.. _changes.Where(change => change.From < from), (from, value)]);

    /// <summary>The same, with every value from a day on changed alike.</summary>
    public Timeline<T> Shifted(DateOnly from, Func<T, T> change) => new(
    [
        .. _changes.Where(one => one.From < from),
        (from, change(On(from))),
        .. _changes.Where(one => one.From > from).Select(one => (one.From, change(one.Value))),
    ]);

    public T On(DateOnly day)
    {
        for (var i = _changes.Length - 1; i > 0; i--)
        {
            if (_changes[i].From <= day)
                return _changes[i].Value;
        }

        return _changes[0].Value;
    }

    /// <summary>The values from a day on: the one that holds then, and every later one.</summary>
    public IEnumerable<T> From(DateOnly day) =>
        _changes.Where(change => change.From > day).Select(change => change.Value).Prepend(On(day));
}

/// <summary>Begins timelines.</summary>
public static class Timeline
{
    /// <summary>A value that holds from that day on; for days before it, it is the best that is known.</summary>
    public static Timeline<T> Starting<T>(DateOnly from, T value) => new([(from, value)]);
}
