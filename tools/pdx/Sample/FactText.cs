using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>A fact as one line of proto JSON that begins with its "@type".</summary>
internal static class FactText
{
    private static readonly JsonFormatter Formatter = new(
        new JsonFormatter.Settings(formatDefaultValues: false, TypeRegistry.FromFiles(StatableFact.Descriptor.File)));

    public static string Of(IMessage fact) => Formatter.Format(Any.Pack(fact));
}
