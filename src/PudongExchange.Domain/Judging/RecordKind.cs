namespace PudongExchange.Domain.Judging;

/// <summary>A kind of record: the collection segment of its names, and the one fold of its facts.</summary>
public abstract class RecordKind
{
    private protected RecordKind(string collection) => Collection = collection;

    /// <summary>The collection segment of its names: <c>policies</c> in <c>insurers/X/policies/P</c>.</summary>
    public string Collection { get; }

    /// <summary>The record after one more fact. An impossible order is a corrupt stream and throws.</summary>
    public abstract object Evolve(object? state, Happened happened);
}

/// <inheritdoc />
public sealed class RecordKind<TState>(string collection, Func<TState?, Happened, TState> evolve) : RecordKind(collection)
    where TState : class
{
    public override object Evolve(object? state, Happened happened) => evolve((TState?)state, happened);
}
