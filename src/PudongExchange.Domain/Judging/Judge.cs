using Google.Protobuf;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Judging;

/// <summary>What came in at the door: the type named, and the fact where its bytes could be read.</summary>
/// <param name="TypeName">The full protobuf name as stated.</param>
/// <param name="Kind">The kind of fact; null when the exchange knows no such type.</param>
/// <param name="Fact">The decoded fact; null when its kind is unknown or its bytes are not an encoding of it.</param>
/// <param name="HasUnknownFields">True when the bytes carry fields that the contract does not have.</param>
public sealed record Statement(string TypeName, FactKind? Kind, IMessage? Fact, bool HasUnknownFields)
{
    /// <summary>Reads a statement. The bytes themselves stay with the caller: they are what is hashed and kept.</summary>
    public static Statement Read(string typeName, ReadOnlySpan<byte> bytes)
    {
        if (FactCatalogue.Find(typeName) is not { } kind)
            return new(typeName, null, null, HasUnknownFields: false);

        try
        {
            var fact = kind.Parse(bytes);

            // Most clients encode minimally, so equal sizes mean that nothing was discarded. An encoding that is merely
            // longer (padded varints, repeated single fields) is told from unknown fields by reading it with them.
            var isSuspect = fact.CalculateSize() != bytes.Length;
            return new(typeName, kind, fact, isSuspect && kind.HasUnknownFields(bytes));
        }
        catch (InvalidProtocolBufferException)
        {
            return new(typeName, kind, null, HasUnknownFields: false);
        }
    }

    /// <summary>The record the fact is about; empty when it cannot be told.</summary>
    public string Record { get; } =
        Fact is not null && Kind!.RecordOf(Fact) is var name && District.RecordName.Parse(name) is not null ? name : "";
}

/// <summary>Decides on a statement: pure, from what is known, who says it and when.</summary>
public static class Judge
{
    /// <summary>The version of these rules, kept in every ledger entry.</summary>
    public const string RulePack = "2026.1";

    /// <summary>Facts about one record: a policy that is endorsed each day of its years has fewer. What reads a record reads them all.</summary>
    public const int MaxFactsOfRecord = 5_000;

    /// <summary>
    /// Facts beyond these that others than the record's owner may state, and departments of their roster: nobody keeps an authority
    /// from listing its hazard, disputing its activity or delisting an enterprise by filling the record up.
    /// </summary>
    public const int RoomKept = 1_000;

    /// <summary>Records linked to one parent: a policy has fewer claims and commissions. What adds up a parent's reads them all.</summary>
    public const int MaxLinkedRecords = 5_000;

    public static Judgement Decide(Statement statement, Participant participant, DateTimeOffset now, IRecords records)
    {
        var hearing = new Hearing(participant, now, records);
        if (statement.Kind is not { } kind)
            hearing.Found(GeneralFindings.UnknownFactType, "", Shortened(statement.TypeName));
        else if (statement.Fact is not { } fact)
            hearing.Found(GeneralFindings.Unreadable, "", kind.Descriptor.Name);
        else if (!kind.MayState.Contains(participant.Role))
            hearing.Found(GeneralFindings.NotYoursToState, "", participant.Role, kind.Descriptor.Name);
        else if (statement.HasUnknownFields)
            hearing.Found(GeneralFindings.UnknownFields, "");
        else
            Judged(kind, fact, statement.Record, hearing);

        return hearing.Close();
    }

    // Last, so that who may not know of a record learns nothing of its size.
    private static void Judged(FactKind kind, IMessage fact, string record, Hearing hearing)
    {
        kind.Judge(fact, hearing);
        if (!hearing.IsClean || hearing.KnownIndex is not null)
            return;

        var hasRoomKept = kind.HasRoomKept || (kind.IsOfAnyOwner && !hearing.IsOwn(record));
        var room = hasRoomKept ? MaxFactsOfRecord + RoomKept : MaxFactsOfRecord;
        if (hearing.Records.FactCount(record) >= room)
            hearing.Found(GeneralFindings.RecordFull, "", room);
        else if (hearing.Links.Any(parent => hearing.Records.LinkedTo(parent, CollectionOf(record)).Count >= MaxLinkedRecords))
            hearing.Found(GeneralFindings.TooManyLinked, "", MaxLinkedRecords);
    }

    private static string CollectionOf(string record) => District.RecordName.Parse(record) is { } name ? name.Collection.ToString() : "";

    private static string Shortened(string text) => text.Length <= 100 ? text : text[..100];
}
