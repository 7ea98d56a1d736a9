using Google.Protobuf.Reflection;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Contracts.Tests;

/// <summary>The contract as its descriptors tell it.</summary>
internal static class Contract
{
    public static readonly IReadOnlyList<FileDescriptor> Files =
    [
        .. typeof(StatableFact).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .Select(type => (FileDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!),
    ];

    public static IEnumerable<MessageDescriptor> Messages => Files.SelectMany(file => file.MessageTypes).SelectMany(WithNested);

    public static IEnumerable<FieldDescriptor> Fields => Messages.SelectMany(message => message.Fields.InDeclarationOrder());

    public static IEnumerable<MethodDescriptor> Methods => Files.SelectMany(file => file.Services).SelectMany(service => service.Methods);

    /// <summary>The messages at the top of the files of facts.</summary>
    public static IEnumerable<MessageDescriptor> Facts => Files
        .Where(file => file.Name.EndsWith("_facts.proto", StringComparison.Ordinal))
        .SelectMany(file => file.MessageTypes);

    /// <summary>These messages and all of the contract's that they hold.</summary>
    public static IEnumerable<MessageDescriptor> Reachable(IEnumerable<MessageDescriptor> from)
    {
        var seen = new HashSet<MessageDescriptor>();
        var waiting = new Queue<MessageDescriptor>(from);
        while (waiting.TryDequeue(out var message))
        {
            if (!Files.Contains(message.File) || !seen.Add(message))
                continue;

            foreach (var field in message.Fields.InDeclarationOrder().Where(field => field.FieldType == FieldType.Message))
                waiting.Enqueue(field.MessageType);
        }

        return seen;
    }

    private static IEnumerable<MessageDescriptor> WithNested(MessageDescriptor message) => [message, .. message.NestedTypes.SelectMany(WithNested)];
}
