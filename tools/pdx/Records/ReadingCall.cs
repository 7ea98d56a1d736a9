using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;

namespace PudongExchange.Pdx.Records;

/// <summary>
/// One collection of records with the calls that read it, found in the contract: a record's Get answers with it, its List with many of it under the
/// collection's name. A record of a service listed here needs no other line.
/// </summary>
public sealed class ReadingCall
{
    private static readonly ServiceDescriptor[] Services =
    [
        PoliciesService.Descriptor, ClaimsService.Descriptor, PreventionService.Descriptor,
        SpendingService.Descriptor, HazardsService.Descriptor, EnterprisesService.Descriptor,
        EnforcementService.Descriptor,
        MarketService.Descriptor,
        ParticipantsService.Descriptor,
        ParametersService.Descriptor,
    ];

    private readonly MethodDescriptor _get;
    private readonly MethodDescriptor _list;
    private readonly FieldDescriptor _one;
    private readonly FieldDescriptor _many;

    private ReadingCall(MethodDescriptor list, FieldDescriptor many)
    {
        _list = list;
        _many = many;
        (_get, _one) = (
            from method in list.Service.Methods
            from field in method.OutputType.Fields.InDeclarationOrder()
            where !field.IsRepeated && field.FieldType is FieldType.Message && field.MessageType == many.MessageType
            select (method, field)).Single();
    }

    public static IReadOnlyList<ReadingCall> All { get; } =
    [
        .. from service in Services
           from method in service.Methods
           where method.OutputType.FindFieldByName("next_page_token") is not null
           from field in method.OutputType.Fields.InDeclarationOrder()
           where field.IsRepeated && field.FieldType is FieldType.Message
           select new ReadingCall(method, field),
    ];

    /// <summary>The collection's word in names, e.g. <c>spendingItems</c>.</summary>
    public string Collection => _many.JsonName;

    /// <summary>The kind of record.</summary>
    public MessageDescriptor Record => _many.MessageType;

    public static ReadingCall Of(string collection) =>
        All.FirstOrDefault(call => string.Equals(call.Collection, collection, StringComparison.OrdinalIgnoreCase))
        ?? throw new CommandFailedException(
            $"There is no collection {collection}; there are {string.Join(", ", All.Select(call => call.Collection))}.", ExitCodes.Usage);

    /// <summary>The collection of a record's name, e.g. of <c>insurers/91310115999900011L/policies/P-1</c>.</summary>
    public static ReadingCall OfName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split('/') switch
        {
            // Behind the collection stand a role and an id.
            ["participants", _, _] => Of("participants"),
            [.., var collection, _] => Of(collection),
            _ => throw new CommandFailedException($"{name} is not the name of a record, as insurers/91310115999900011L/policies/P-1 is.", ExitCodes.Usage),
        };
    }

    public async Task<IMessage> Get(CallInvoker exchange, IReadOnlyDictionary<string, object> asked, CancellationToken cancellation)
    {
        var response = await Call(exchange, _get, asked, cancellation);
        return (IMessage)_one.Accessor.GetValue(response);
    }

    public async Task<(IReadOnlyList<IMessage> Records, string NextPageToken)> List(
        CallInvoker exchange, IReadOnlyDictionary<string, object> asked, CancellationToken cancellation)
    {
        var response = await Call(exchange, _list, asked, cancellation);
        var records = (System.Collections.IList)_many.Accessor.GetValue(response);
        var token = (string)_list.OutputType.FindFieldByName("next_page_token").Accessor.GetValue(response);
        return ([.. records.Cast<IMessage>()], token);
    }

    private static async Task<IMessage> Call(
        CallInvoker exchange, MethodDescriptor called, IReadOnlyDictionary<string, object> asked, CancellationToken cancellation)
    {
        var request = called.InputType.Parser.ParseFrom(ByteString.Empty);
        foreach (var (field, value) in asked)
        {
            var descriptor = called.InputType.FindFieldByName(field)
                ?? throw new CommandFailedException($"{called.Name} cannot be asked for {field}.", ExitCodes.Usage);
            descriptor.Accessor.SetValue(request, value);
        }

        var method = new Method<IMessage, IMessage>(
            MethodType.Unary, called.Service.FullName, called.Name,
            Marshallers.Create(MessageExtensions.ToByteArray, bytes => called.InputType.Parser.ParseFrom(bytes)),
            Marshallers.Create(MessageExtensions.ToByteArray, bytes => called.OutputType.Parser.ParseFrom(bytes)));
        return await exchange.AsyncUnaryCall(method, host: null, new CallOptions(cancellationToken: cancellation), request);
    }
}
