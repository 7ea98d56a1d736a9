using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace PudongExchange.Server.Views;

/// <summary>
/// Reads what get and list requests of all records ask alike, by the names that the contract gives it. Generated messages share
/// no type that says so, and types by hand have no place in the contract's assembly.
/// </summary>
internal static class Asked
{
    /// <summary>A text; empty when this request does not know the field, as that of a collection without parents.</summary>
    public static string Text(IMessage request, string field) => (string?)Find(request, field)?.Accessor.GetValue(request) ?? "";

    public static int Number(IMessage request, string field) => (int)Get(request, field).Accessor.GetValue(request);

    /// <summary>An index of the log; null when it was not given.</summary>
    public static long? Index(IMessage request, string field)
    {
        var accessor = Get(request, field).Accessor;
        return accessor.HasValue(request) ? (long)accessor.GetValue(request) : null;
    }

    private static FieldDescriptor Get(IMessage request, string field) =>
        Find(request, field) ?? throw new InvalidOperationException($"{request.Descriptor.Name} has no field {field}.");

    private static FieldDescriptor? Find(IMessage request, string field) => request.Descriptor.FindFieldByName(field);
}
