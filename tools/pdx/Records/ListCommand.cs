using System.CommandLine;
using System.Globalization;
using Google.Protobuf;
using Google.Type;
using PudongExchange.Pdx.Connection;

namespace PudongExchange.Pdx.Records;

/// <summary><c>pdx list</c>: the records of a collection that a filter selects.</summary>
public static class ListCommand
{
    private static readonly JsonFormatter Json = new(JsonFormatter.Settings.Default);

    public static Command Create()
    {
        var collection = new Argument<string>("COLLECTION") { Description = $"One of {string.Join(", ", ReadingCall.All.Select(call => call.Collection))}." };
        var filter = new Option<string?>("--filter") { Description = "Which, e.g. 'sector = CONSTRUCTION AND first_cover_date <= 2023-11-30'; the contract lists the fields." };
        var parent = new Option<string?>("--parent") { Description = "Whose, e.g. insurers/91310115999900011L; everybody's when not given." };
        var day = new Option<DateOnly?>("--cover-date")
        {
            Description = "The day that the cover of enterprises is shown for; today when not given.",
            CustomParser = parsed =>
            {
                if (DateOnly.TryParseExact(parsed.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                    return date;

                parsed.AddError($"{parsed.Tokens[0].Value} is not a day like 2023-11-30.");
                return null;
            },
        };
        var pageSize = new Option<int?>("--page-size") { Description = "The most records of a page: at most 1000, 50 when not given." };
        var pageToken = new Option<string?>("--page-token") { Description = "Where to go on, as the page before says." };
        var all = new Option<bool>("--all") { Description = "Every page, not only one." };
        var json = new Option<bool>("--json") { Description = "Writes one record per line as proto JSON." };
        var connection = new ConnectionOptions(defaultCaller: "office-pudong");
        var command = new Command("list", "Lists the records of a collection.") { collection, filter, parent, day, pageSize, pageToken, all, json };
        connection.AddTo(command);
        command.SetAction((parsed, cancellation) => ExchangeErrors.InWords(async () =>
        {
            var call = ReadingCall.Of(parsed.GetRequiredValue(collection));
            var asked = new Dictionary<string, object>();
            Ask("filter", parsed.GetValue(filter));
            Ask("parent", parsed.GetValue(parent));
            Ask("page_size", parsed.GetValue(pageSize));
            Ask("page_token", parsed.GetValue(pageToken));
            Ask("cover_date", parsed.GetValue(day) is { } date ? new Date { Year = date.Year, Month = date.Month, Day = date.Day } : null);

            var output = parsed.InvocationConfiguration.Output;
            using var channel = connection.Open(parsed);
            var exchange = channel.CreateCallInvoker();
            var shown = 0;
            string token;
            do
            {
                (var records, token) = await call.List(exchange, asked, cancellation);
                asked["page_token"] = token;
                shown += records.Count;
                if (parsed.GetValue(json))
                    WriteJson(output, records);
                else if (records.Count > 0)
                    RecordTable.Write(output, call.Record, records);
            }
            while (token.Length > 0 && parsed.GetValue(all));

            if (!parsed.GetValue(json))
                output.WriteLine(token.Length > 0 ? $"{shown} {call.Collection}, and more: --all, or --page-token {token}" : $"{shown} {call.Collection}.");

            return ExitCodes.Done;

            void Ask(string field, object? value)
            {
                if (value is not null)
                    asked[field] = value;
            }
        }));
        return command;
    }

    private static void WriteJson(TextWriter output, IReadOnlyList<IMessage> records)
    {
        foreach (var record in records)
            output.WriteLine(Json.Format(record));
    }
}
