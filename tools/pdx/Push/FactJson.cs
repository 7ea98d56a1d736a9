using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Client;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Pdx.Push;

/// <summary>
/// Facts as JSON: the proto JSON of an <c>Any</c>, <c>{"@type": "type.googleapis.com/pudong.exchange.policies.v1.PolicyIssued", …}</c>. The types
/// are those that the contract lists as statable, so a new fact needs no line here.
/// </summary>
public static class FactJson
{
    private static readonly MessageDescriptor[] Types =
        [.. StatableFact.Descriptor.Oneofs.Single(oneof => oneof.Name == "fact").Fields.Select(field => field.MessageType)];

    private const string TypePrefix = "type.googleapis.com/";

    private static readonly HashSet<string> TypeNames = [.. Types.Select(type => type.FullName)];
    private static readonly TypeRegistry Registry = TypeRegistry.FromMessages(Types);
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithTypeRegistry(Registry));
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithTypeRegistry(Registry));

    /// <summary>The full names of the types that may be stated.</summary>
    public static IReadOnlyCollection<string> StatableTypes => TypeNames;

    /// <summary>The type of a full name; null when facts of it cannot be stated.</summary>
    public static MessageDescriptor? TypeOf(string name) => Types.FirstOrDefault(type => type.FullName == name);

    /// <summary>Parses and packs one fact, or says what is wrong with it.</summary>
    public static PackedFact? TryParse(string json, out string problem)
    {
        problem = TypeProblem(json);
        if (problem.Length > 0)
            return null;

        try
        {
            return PackedFact.Of(Parser.Parse<Any>(json));
        }
        catch (Exception broken) when (broken is InvalidProtocolBufferException or InvalidJsonException or InvalidOperationException or FormatException)
        {
            problem = broken.Message;
            return null;
        }
    }

    /// <summary>What is wrong before any field is looked at; empty when nothing is.</summary>
    private static string TypeProblem(string json)
    {
        try
        {
            using var line = JsonDocument.Parse(json);
            if (line.RootElement.ValueKind != JsonValueKind.Object)
                return "The line is no JSON object; each line is one whole fact.";

            if (!line.RootElement.TryGetProperty("@type", out var type) || type.ValueKind != JsonValueKind.String)
                return "The line has no \"@type\".";

            var name = type.GetString()!;
            if (!name.StartsWith(TypePrefix, StringComparison.Ordinal))
                return $"\"@type\" must begin with {TypePrefix}.";

            return TypeNames.Contains(name[TypePrefix.Length..]) ? "" : $"{name[TypePrefix.Length..]} is not a type of fact; protos/pudong/exchange/submissions/v1/fact.proto lists them.";
        }
        catch (JsonException)
        {
            return "The line is not JSON; each line is one whole fact.";
        }
    }

    /// <summary>Formats a fact as it is stated in a file, or a message that holds facts.</summary>
    public static string Format(IMessage message) => Formatter.Format(message);

    /// <summary>Unpacks a fact of a type that may be stated; null for others, and for what is not an encoding of its type.</summary>
    public static IMessage? TryUnpack(Any fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        try
        {
            return fact.Unpack(Registry);
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
