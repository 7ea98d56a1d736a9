using Google.Protobuf;
using Google.Type;
using Grpc.Net.Client;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Spending.V1;

namespace PudongExchange.Pdx.Summary;

/// <summary>A question that a regulator asks, the call that asks it, and the answer in a sentence.</summary>
internal sealed record RegulatorQuestion(
    string Asker, string English, string Chinese, string Method, IMessage Request, Func<GrpcChannel, CancellationToken, Task<string>> AskAsync)
{
    /// <summary>The most records of a page; the exchange gives no more.</summary>
    private const int PageSize = 1000;

    /// <summary>How many names an answer lists; the count says how many there are.</summary>
    private const int ListedCount = 3;

    /// <summary>In the middle of the campaign (2023-09-12 to 2023-12-05), when the notice's statistics were due.</summary>
    private static readonly Date Day = new() { Year = 2023, Month = 11, Day = 30 };

    private static readonly JsonFormatter Json = new(JsonFormatter.Settings.Default);

    /// <summary>The request as a user would write it: protobuf's JSON escapes what could end a tag in a web page.</summary>
    public string RequestJson =>
        Json.Format(Request).Replace(@"\u003c", "<", StringComparison.Ordinal).Replace(@"\u003e", ">", StringComparison.Ordinal);

    /// <param name="minIndex">The answers reflect the log at least up to this index.</param>
    public static IEnumerable<RegulatorQuestion> All(long minIndex) => [Uninsured(minIndex), Overdue(minIndex), Unpaid(minIndex)];

    private static RegulatorQuestion Uninsured(long minIndex)
    {
        var request = new ListEnterprisesRequest { CoverDate = Day, Filter = "obligation = REQUIRED AND cover_state != COVERED" };
        return new RegulatorQuestion(
            "town-310115139",
            "which enterprises of Zhuqiao had to be insured on 2023-11-30 and were not?",
            "祝桥镇 2023-11-30 应保未保的企业有哪些?",
            "pudong.exchange.coverage.v1.EnterprisesService/ListEnterprises",
            request,
            async (channel, cancellation) =>
            {
                var client = new EnterprisesService.EnterprisesServiceClient(channel);
                var found = await PagesAsync<Enterprise>(async token =>
                {
                    var page = await client.ListEnterprisesAsync(
                        new(request) { PageSize = PageSize, PageToken = token, MinIndex = minIndex }, cancellationToken: cancellation);
                    return (page.Enterprises, page.NextPageToken);
                });
                return Sentence(found.Count, "enterprises", found.Select(one => one.Name));
            });
    }

    private static RegulatorQuestion Overdue(long minIndex)
    {
        var request = new ListHazardsRequest { Filter = "grade = MAJOR AND state != CLOSED AND due_date < 2023-11-30" };
        return new RegulatorQuestion(
            "department-emergency",
            "which major hazards in our sectors were to be rectified before 2023-11-30 and are not closed?",
            "本行业领域逾期未闭环的重大事故隐患有哪些?",
            "pudong.exchange.hazards.v1.HazardsService/ListHazards",
            request,
            async (channel, cancellation) =>
            {
                var client = new HazardsService.HazardsServiceClient(channel);
                var found = await PagesAsync<Hazard>(async token =>
                {
                    var page = await client.ListHazardsAsync(
                        new(request) { PageSize = PageSize, PageToken = token, MinIndex = minIndex }, cancellationToken: cancellation);
                    return (page.Hazards, page.NextPageToken);
                });
                return Sentence(found.Count, "hazards", found.Select(one => one.Name));
            });
    }

    private static RegulatorQuestion Unpaid(long minIndex)
    {
        var request = new ListSpendingItemsRequest { Filter = "outstanding_fen > 0 AND booked_date < 2023-10-01" };
        return new RegulatorQuestion(
            "procuratorate-pudong",
            "what was booked for prevention before October 2023 and is still not wholly paid?",
            "2023 年 10 月前列支的事故预防费用,尚未付清的有哪些?",
            "pudong.exchange.spending.v1.SpendingService/ListSpendingItems",
            request,
            async (channel, cancellation) =>
            {
                var client = new SpendingService.SpendingServiceClient(channel);
                var found = await PagesAsync<SpendingItem>(async token =>
                {
                    var page = await client.ListSpendingItemsAsync(
                        new(request) { PageSize = PageSize, PageToken = token, MinIndex = minIndex }, cancellationToken: cancellation);
                    return (page.SpendingItems, page.NextPageToken);
                });
                var outstanding = found.Sum(one => one.OutstandingFen);
                return Sentence(found.Count, $"items with {outstanding / 100:N0}.{outstanding % 100:00} yuan outstanding", found.Select(one => one.Name));
            });
    }

    private static async Task<IReadOnlyList<T>> PagesAsync<T>(Func<string, Task<(IEnumerable<T> Records, string NextPageToken)>> read)
    {
        var all = new List<T>();
        var token = "";
        do
        {
            (var records, token) = await read(token);
            all.AddRange(records);
        }
        while (token.Length > 0);
        return all;
    }

    private static string Sentence(int count, string what, IEnumerable<string> names) => count switch
    {
        0 => $"None: 0 {what}.",
        _ => $"{count} {what}: {string.Join(", ", names.Take(ListedCount))}{(count > ListedCount ? ", ..." : ".")}",
    };
}
