using Google.Protobuf;
using Google.Protobuf.Reflection;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Judging;

/// <summary>
/// Everything the exchange knows about one type of fact: how it is stored, who may state it, which record it is
/// about, which records its rule looks at, and the rule.
/// </summary>
public abstract class FactKind
{
    private protected FactKind(string storedName, MessageDescriptor descriptor, Type type, Role[] mayState)
    {
        StoredName = storedName;
        Descriptor = descriptor;
        Type = type;
        MayState = mayState;
    }

    /// <summary>The event's name in the store; it outlives the class name and never changes.</summary>
    public string StoredName { get; }

    public MessageDescriptor Descriptor { get; }

    public Type Type { get; }

    public IReadOnlyList<Role> MayState { get; }

    /// <summary>
    /// True when others than the owner in the record's name may state it, as an authority who lists an insurer's hazard: then only
    /// the ledger entry tells who did.
    /// </summary>
    public bool IsOfAnyOwner { get; init; }

    /// <summary>
    /// True for a fact that nobody withdraws or corrects, because it acts when it is stated: what was done by it in the meantime could
    /// not be undone. Its opposite is stated instead.
    /// </summary>
    public bool Stands { get; init; }

    /// <summary>
    /// True when room is kept for it in a record that several write: others may fill an enterprise's with reminders and licences, and
    /// the roster must still be kept.
    /// </summary>
    public bool HasRoomKept { get; init; }

    /// <summary>The parameters that the rule reads: those that are in force on the fact's business day, as known before its index.</summary>
    public IReadOnlyList<ParameterDefinition> JudgedBy
    {
        get;
        init
        {
            field = value;
            ParameterNames = [.. value.Select(parameter => parameter.Name)];
        }
    } = [];

    private protected string[] ParameterNames { get; private init; } = [];

    /// <summary>The fact without the fields the contract does not have.</summary>
    public abstract IMessage Parse(ReadOnlySpan<byte> bytes);

    /// <summary>True when the bytes carry, at any depth, fields that the contract does not have.</summary>
    public abstract bool HasUnknownFields(ReadOnlySpan<byte> bytes);

    public abstract string RecordOf(IMessage fact);

    /// <summary>
    /// Names the records, known from the fact alone, that the rule looks at beside the fact's own. A hint that lets them be
    /// fetched together; a rule may look at others too.
    /// </summary>
    public abstract IEnumerable<string> Reads(IMessage fact);

    public abstract void Judge(IMessage fact, Hearing hearing);
}

/// <inheritdoc />
public sealed class FactKind<TFact> : FactKind where TFact : class, IMessage<TFact>, new()
{
    private static readonly MessageParser<TFact> Parser = new MessageParser<TFact>(() => new TFact()).WithDiscardUnknownFields(true);

    private static readonly MessageParser<TFact> KeepingParser = new(() => new TFact());

    private readonly Func<TFact, string> _recordOf;
    private readonly Func<TFact, IEnumerable<string>> _reads;
    private readonly Action<TFact, Hearing> _judge;

    public FactKind(string storedName, Role[] mayState, Func<TFact, string> recordOf, Action<TFact, Hearing> judge,
        Func<TFact, IEnumerable<string>>? reads = null)
        : base(storedName, new TFact().Descriptor, typeof(TFact), mayState)
    {
        _recordOf = recordOf;
        _judge = judge;
        _reads = reads ?? (_ => []);
    }

    public override IMessage Parse(ReadOnlySpan<byte> bytes) => Parser.ParseFrom(bytes);

    public override bool HasUnknownFields(ReadOnlySpan<byte> bytes) =>
        KeepingParser.ParseFrom(bytes).CalculateSize() != Parser.ParseFrom(bytes).CalculateSize();

    public override string RecordOf(IMessage fact) => _recordOf((TFact)fact);

    public override IEnumerable<string> Reads(IMessage fact) => ParameterNames.Concat(_reads((TFact)fact));

    public override void Judge(IMessage fact, Hearing hearing) => _judge((TFact)fact, hearing);
}
