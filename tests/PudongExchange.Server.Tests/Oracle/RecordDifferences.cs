using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;

namespace PudongExchange.Server.Tests.Oracle;

/// <summary>Tells where a record that the exchange shows differs from what an oracle says of it in proto JSON.</summary>
internal static class RecordDifferences
{
    public static JsonObject Json(IMessage record) => JsonNode.Parse(JsonFormatter.Default.Format(record))!.AsObject();

    /// <summary>Both sides leave defaults out, so a field that is not there equals one that the oracle calls null.</summary>
    public static IEnumerable<string> Of(JsonObject actual, JsonElement expected) => expected.EnumerateObject()
        .Where(field => !JsonNode.DeepEquals(actual[field.Name], JsonNode.Parse(field.Value.GetRawText())))
        .Select(field => $"{field.Name} was {actual[field.Name]?.ToJsonString() ?? "null"}, expected {field.Value.GetRawText()}");
}
