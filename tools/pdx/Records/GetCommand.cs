using System.CommandLine;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Pdx.Connection;

namespace PudongExchange.Pdx.Records;

/// <summary><c>pdx get</c>: one record, as it is or as it stood.</summary>
public static class GetCommand
{
    private static readonly JsonFormatter Json = new(JsonFormatter.Settings.Default.WithIndentation());

    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "The record, e.g. insurers/91310115999900011L/policies/P-1." };
        var json = new Option<bool>("--json") { Description = "Writes proto JSON." };
        var index = new Option<long?>("--at-index") { Description = "As it stood with the facts up to and including this index of the log." };
        var time = new Option<DateTimeOffset?>("--at-time")
        {
            Description = "As it stood with the facts recorded at or before this instant, e.g. 2023-11-30T18:00:00+08:00.",
            CustomParser = parsed =>
            {
                if (DateTimeOffset.TryParse(parsed.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                    return instant;

                parsed.AddError($"{parsed.Tokens[0].Value} is not an instant like 2023-11-30T18:00:00+08:00.");
                return null;
            },
        };
        var connection = new ConnectionOptions(defaultCaller: "office-pudong");
        var command = new Command("get", "Gets one record.") { name, json, index, time };
        connection.AddTo(command);
        command.SetAction((parsed, cancellation) => ExchangeErrors.InWords(async () =>
        {
            using var channel = connection.Open(parsed);
            var record = await Read(channel, parsed.GetRequiredValue(name), parsed.GetValue(index), parsed.GetValue(time), cancellation);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                output.WriteLine(Json.Format(record));
            else
                RecordText.Write(output, record);

            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task<IMessage> Read(
        GrpcChannel channel, string name, long? index, DateTimeOffset? time, CancellationToken cancellation)
    {
        if (index is null && time is null)
            return await ReadingCall.OfName(name).Get(channel.CreateCallInvoker(), new Dictionary<string, object> { ["name"] = name }, cancellation);

        var request = new GetRecordAsOfRequest { Name = name };
        if (index is { } position)
            request.Index = position;
        else
            request.Time = Timestamp.FromDateTimeOffset(time!.Value);

        var answer = await new AuditService.AuditServiceClient(channel).GetRecordAsOfAsync(request, cancellationToken: cancellation);
        return (IMessage)GetRecordAsOfResponse.Descriptor.Oneofs[0].Accessor.GetCaseFieldDescriptor(answer).Accessor.GetValue(answer);
    }
}
