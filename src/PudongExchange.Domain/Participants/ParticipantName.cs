using System.Buffers;
using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Participants;

/// <summary>The name of a participant's record, <c>participants/insurer/913101159999900107</c>: its role and its id.</summary>
public readonly record struct ParticipantName(Role Role, string Id)
{
    /// <summary>The collection segment of participants' names.</summary>
    public const string Collection = "participants";

    /// <summary>The form of the name, for people.</summary>
    public const string Form = "participants/{role}/{id}";

    private const int MaxWordLength = 40;

    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public override string ToString() => $"{Collection}/{Roles.Word(Role)}/{Id}";

    /// <summary>The name's role and id, whether or not the role can have that id; null when it has another form.</summary>
    public static ParticipantName? Parse(string? name) =>
        RecordName.Parse(name) is { Owner.IsEmpty: true, Collection: Collection } parsed
        && parsed.Id.IndexOf('/') is >= 0 and var slash
        && Roles.Parse(parsed.Id[..slash]) is { } role
            ? new(role, parsed.Id[(slash + 1)..].ToString())
            : null;

    /// <summary>True when the role can have the id: a USCC, the code of a town, or a word.</summary>
    public bool HasIdOfItsRole => Role switch
    {
        Role.Insurer or Role.Group => Uscc.IsValid(Id),
        Role.Town => Towns.IsTown(Id),
        _ => Id.Length is >= 1 and <= MaxWordLength && !Id.AsSpan().ContainsAnyExcept(WordCharacters),
    };
}
