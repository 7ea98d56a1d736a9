using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using PudongExchange.Domain;
using PudongExchange.Server.Submissions;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>Makes facts of any type that no honest client sends. It knows no type by name, so it makes those to come too.</summary>
/// <param name="own">The participant who states them.</param>
/// <param name="rivals">A record of another participant.</param>
internal sealed class Hostility(string own, string rivals)
{
    private static readonly long[] Numbers = [long.MinValue, long.MaxValue, int.MinValue, int.MaxValue, -1, 1];

    private string[] Texts =>
    [
        "\0", "a", "..", $"{own}/../policies/PA-0001", $"{own}/series/strange", $"{own}/policies/", "insurers/\0/policies/PA-0001", "\uffff/\u0001\u202e",
        new('x', 1_500), rivals, $"{own}/policies/PA-0001", "91310115999900038C",
    ];

    public IEnumerable<IMessage> Of(MessageDescriptor type)
    {
        var facts = Texts.SelectMany(text => new[] { Filled(type, text, 1), Named(Filled(type, text, 1)) })
            .Concat(Numbers.Select(number => Named(Filled(type, "x", number))))
            .Concat(type.Fields.InDeclarationOrder().Where(field => field.IsRepeated).SelectMany(Lists));
        return facts.Where(fact => fact.CalculateSize() <= Limits.MaxFactBytes);
    }

    /// <summary>A list as long as a fact may be: of one item again and again, and of as many records of one's own.</summary>
    private IEnumerable<IMessage> Lists(FieldDescriptor field)
    {
        var same = Item(field, rivals, 1);
        yield return Full(field, _ => same);
        yield return Full(field, i => Item(field, $"{own}/activities/HD-{i:D6}", i));
    }

    private IMessage Full(FieldDescriptor field, Func<int, object> item)
    {
        var fact = Named(New(field.ContainingType));
        var list = (IList)field.Accessor.GetValue(fact);
        for (var (i, size) = (0, 0); size < Limits.MaxFactBytes - 5_000 && i < 50_000; i++)
        {
            list.Add(item(i));
            size += 4 + (list[^1] switch { IMessage message => message.CalculateSize(), string text => text.Length, ByteString bytes => bytes.Length, _ => 0 });
        }

        return fact;
    }

    /// <summary>The fact about a record that its participant may state something about, so that rules go on to the rest.</summary>
    private IMessage Named(IMessage fact)
    {
        var record = fact.Descriptor.Fields.InDeclarationOrder()[0];
        if (record is { FieldType: FieldType.String, IsRepeated: false } && NameFor(record.JsonName) is { } name)
            record.Accessor.SetValue(fact, name);

        return fact;
    }

    private string? NameFor(string field)
    {
        var collection = RecordCatalogue.All.Select(kind => kind.Collection)
            .FirstOrDefault(collection => collection.StartsWith(field[..^1], StringComparison.Ordinal));
        return collection switch { null => null, "enterprises" => "enterprises/91310115999900038C", _ => $"{own}/{collection}/HOSTILE-0001" };
    }

    private static IMessage Filled(MessageDescriptor type, string text, long number)
    {
        var message = New(type);
        foreach (var field in type.Fields.InDeclarationOrder())
        {
            if (!field.IsRepeated)
            {
                field.Accessor.SetValue(message, Item(field, text, number));
                continue;
            }

            var list = (IList)field.Accessor.GetValue(message);
            for (var i = 0; i < 3; i++)
                list.Add(Item(field, text, number));
        }

        return message;
    }

    private static object Item(FieldDescriptor field, string text, long number) => field.FieldType switch
    {
        FieldType.Message => Filled(field.MessageType, text, number),
        FieldType.String => text,
        FieldType.Bytes => ByteString.CopyFromUtf8(text),
        FieldType.Bool => true,
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, (int)number),
        FieldType.Int64 => number,
        FieldType.Int32 => (int)number,
        _ => throw new NotSupportedException($"{field.FullName} is of a type that no fact has."),
    };

    private static IMessage New(MessageDescriptor type) => type.Parser.ParseFrom(ReadOnlySpan<byte>.Empty);
}
