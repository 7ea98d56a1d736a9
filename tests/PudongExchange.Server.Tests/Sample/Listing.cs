using Google.Protobuf;
using PudongExchange.Pdx.Records;
using PudongExchange.Testing;

namespace PudongExchange.Server.Tests.Sample;

/// <summary>Reads whole collections through the reading services, page by page.</summary>
internal static class Listing
{
    private const int PageSize = 1_000;

    /// <param name="exchange">The exchange.</param>
    /// <param name="who">Whose eyes.</param>
    /// <param name="collection">What to list.</param>
    /// <param name="minIndex">The answers reflect the log at least up to this index.</param>
    /// <param name="coverDate">The day on which enterprises are shown; today when not given.</param>
    public static async Task<IReadOnlyList<IMessage>> ListAll(
        this TestExchange exchange, string who, ReadingCall collection, long minIndex, Google.Type.Date? coverDate = null)
    {
        var all = new List<IMessage>();
        var token = "";
        do
        {
            var asked = new Dictionary<string, object> { ["page_size"] = PageSize, ["page_token"] = token, ["min_index"] = minIndex };
            if (coverDate is not null)
                asked["cover_date"] = coverDate;

            (var records, token) = await collection.List(exchange.Channel(who).CreateCallInvoker(), asked, CancellationToken.None);
            all.AddRange(records);
        }
        while (token.Length > 0);

        return all;
    }

    /// <summary>The same, of one type.</summary>
    public static async Task<IReadOnlyList<T>> ListAll<T>(this TestExchange exchange, string who, long minIndex) where T : IMessage, new() =>
        [.. (await exchange.ListAll(who, ReadingCall.All.Single(call => call.Record == new T().Descriptor), minIndex)).Cast<T>()];
}
