using System.Collections.Frozen;
using Google.Protobuf;
using PudongExchange.Domain.District;

namespace PudongExchange.Server.Views;

/// <summary>All views, each declared by its capability.</summary>
public sealed class ViewCatalogue(IEnumerable<View> views)
{
    private readonly FrozenDictionary<string, View> _byCollection = views.ToFrozenDictionary(view => view.Collection, StringComparer.Ordinal);

    public IReadOnlyCollection<View> All => _byCollection.Values;

    /// <summary>The view of one kind of record, for who combines records of several.</summary>
    public View<TResource> Of<TResource>() where TResource : class, IMessage<TResource>, new() => All.OfType<View<TResource>>().Single();

    /// <summary>The view of the record of that name, or null when it is not a record's name.</summary>
    public View? Find(string record) =>
        RecordName.Parse(record) is { } name
        && _byCollection.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.Collection, out var view)
            ? view
            : null;
}
