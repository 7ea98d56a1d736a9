using System.Buffers;

namespace PudongExchange.Domain.District;

/// <summary>A record's name, e.g. <c>insurers/91310115999900011L/policies/PA-2023-0001</c> or <c>enterprises/9131…</c>.</summary>
/// <param name="Owner">The participant it belongs to; empty for an enterprise, which belongs to nobody.</param>
/// <param name="Collection">The kind of record.</param>
/// <param name="Id">The owner's own number of it.</param>
public readonly record struct RecordName(string Owner, string Collection, string Id)
{
    private const int MaxLength = 150;
    private const int MaxCollectionLength = 20;
    private const int MinNumberLength = 4;
    private const int MaxNumberLength = 50;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> WordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    public override string ToString() => Owner.Length == 0 ? $"{Collection}/{Id}" : $"{Owner}/{Collection}/{Id}";

    /// <summary>The owner's id: the USCC of an insurer, the code of a town.</summary>
    public string OwnerId => Owner[(Owner.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>
    /// The parts of a name, or null when it is not one: <c>[role/id/]collection/number</c>. Written out by hand because
    /// every fact has several names, each looked at more than once on its way.
    /// </summary>
    public static RecordName? Parse(string? name)
    {
        if (name is null || name.Length > MaxLength)
            return null;

        var beforeId = name.LastIndexOf('/');
        if (beforeId < 1 || !IsNumber(name.AsSpan(beforeId + 1)))
            return null;

        var beforeCollection = name.LastIndexOf('/', beforeId - 1);
        if (beforeCollection < 0)
            return IsCollection(name.AsSpan(0, beforeId)) ? new("", name[..beforeId], name[(beforeId + 1)..]) : null;

        var beforeOwnerId = name.IndexOf('/', StringComparison.Ordinal);
        return IsCollection(name.AsSpan(beforeCollection + 1, beforeId - beforeCollection - 1))
            && beforeOwnerId < beforeCollection
            && IsCollection(name.AsSpan(0, beforeOwnerId))
            && IsWord(name.AsSpan(beforeOwnerId + 1, beforeCollection - beforeOwnerId - 1), 1, MaxNumberLength)
                ? new(name[..beforeCollection], name[(beforeCollection + 1)..beforeId], name[(beforeId + 1)..])
                : null;
    }

    /// <summary>True for a business number: 4 to 50 letters, digits and hyphens.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => IsWord(text, MinNumberLength, MaxNumberLength);

    private static bool IsWord(ReadOnlySpan<char> text, int minLength, int maxLength) =>
        text.Length >= minLength && text.Length <= maxLength && !text.ContainsAnyExcept(WordCharacters);

    private static bool IsCollection(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= MaxCollectionLength && !text.ContainsAnyExcept(Letters);
}
