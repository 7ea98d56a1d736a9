using System.Buffers;

namespace PudongExchange.Domain.District;

/// <summary>
/// A record's name, e.g. <c>insurers/91310115999900011L/policies/PA-2023-0001</c>, <c>enterprises/9131…</c> or <c>participants/office/pudong</c>.
/// </summary>
public readonly record struct RecordName
{
    private const int MaxLength = 150;
    private const int MaxCollectionLength = 20;
    private const int MinNumberLength = 4;
    private const int MaxNumberLength = 50;

    /// <summary>What participants' names begin with; they alone have two parts behind their collection.</summary>
    private const string Participants = "participants/";

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> WordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly string _name;
    private readonly int _ownerLength;
    private readonly int _idStart;

    private RecordName(string name, int ownerLength, int idStart) => (_name, _ownerLength, _idStart) = (name, ownerLength, idStart);

    /// <summary>The participant it belongs to; empty for an enterprise or a participant, which belong to nobody.</summary>
    public ReadOnlySpan<char> Owner => _name.AsSpan(0, _ownerLength);

    /// <summary>The kind of record.</summary>
    public ReadOnlySpan<char> Collection => _name.AsSpan(0, _idStart - 1)[(_ownerLength == 0 ? 0 : _ownerLength + 1)..];

    /// <summary>The owner's own number of it; of a participant its role and id.</summary>
    public ReadOnlySpan<char> Id => _name.AsSpan(_idStart);

    public override string ToString() => _name;

    /// <summary>
    /// The parts of a name, or null when it is not one: <c>[role/id/]collection/number</c>. Written out by hand, and without a
    /// copy, because every fact has several names, each looked at more than once on its way.
    /// </summary>
    public static RecordName? Parse(string? name)
    {
        if (name is null || name.Length > MaxLength)
            return null;

        if (name.StartsWith(Participants, StringComparison.Ordinal))
            return OfParticipant(name);

        var beforeId = name.LastIndexOf('/');
        if (beforeId < 1 || !IsNumber(name.AsSpan(beforeId + 1)))
            return null;

        var beforeCollection = name.LastIndexOf('/', beforeId - 1);
        if (beforeCollection < 0)
            return IsCollection(name.AsSpan(0, beforeId)) ? new(name, 0, beforeId + 1) : null;

        var beforeOwnerId = name.IndexOf('/', StringComparison.Ordinal);
        return IsCollection(name.AsSpan(beforeCollection + 1, beforeId - beforeCollection - 1))
            && beforeOwnerId < beforeCollection
            && IsCollection(name.AsSpan(0, beforeOwnerId))
            && IsWord(name.AsSpan(beforeOwnerId + 1, beforeCollection - beforeOwnerId - 1), 1, MaxNumberLength)
                ? new(name, beforeCollection, beforeId + 1)
                : null;
    }

    /// <summary>True for a business number: 4 to 50 letters, digits and hyphens.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => IsWord(text, MinNumberLength, MaxNumberLength);

    private static RecordName? OfParticipant(string name)
    {
        var id = name.AsSpan(Participants.Length);
        var slash = id.IndexOf('/');
        return slash > 0 && IsCollection(id[..slash]) && IsWord(id[(slash + 1)..], 1, MaxNumberLength) ? new(name, 0, Participants.Length) : null;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int minLength, int maxLength) =>
        text.Length >= minLength && text.Length <= maxLength && !text.ContainsAnyExcept(WordCharacters);

    private static bool IsCollection(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= MaxCollectionLength && !text.ContainsAnyExcept(Letters);
}
