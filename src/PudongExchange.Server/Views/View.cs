using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Security;
using PudongExchange.Server.Views.Filters;

namespace PudongExchange.Server.Views;

/// <summary>
/// What the exchange shows of one kind of record: how its facts add up to a resource, and the table that get and list
/// calls read. Each capability declares its own.
/// </summary>
public abstract class View
{
    private readonly Dictionary<string, FilterField> _fields = [];
    private readonly IReadOnlyList<ViewColumn> _columns = [];

    private protected View(string name, string collection)
    {
        Name = name;
        Collection = collection;
    }

    /// <summary>Its table in the schema <c>views</c>, and the name under which its progress is kept.</summary>
    public string Name { get; }

    /// <summary>The collection segment of its records' names: <c>policies</c> in <c>insurers/X/policies/P</c>.</summary>
    public string Collection { get; }

    /// <summary>The form of its records' names, for people: <c>insurers/{uscc}/policies/{policy}</c>.</summary>
    public required string NameForm { get; init; }

    /// <summary>The columns beside name, index and resource.</summary>
    public required IReadOnlyList<ViewColumn> Columns
    {
        get => _columns;
        init
        {
            _columns = value;
            _fields = value.ToDictionary(column => column.Name, column => column.Field);
        }
    }

    /// <summary>The collections whose members a list may be asked for: <c>insurers</c>, …</summary>
    public IReadOnlyList<string> Owners { get; init; } = ["insurers"];

    /// <summary>The fields that only those may filter by who see commercial terms.</summary>
    public IReadOnlyList<string> CommercialFields { get; init; } = [];

    /// <summary>
    /// True when an insurer sees the records whose <c>insurer</c> it is, whoever stated them. Otherwise it sees those under its name.
    /// </summary>
    public bool ShownToInsurerNamed { get; init; }

    /// <summary>
    /// True for a register, which is about no one enterprise: a department sees the records of which one of <c>sectors</c> is its own.
    /// </summary>
    public bool ShownToItsSectors { get; init; }

    /// <summary>True for the rules by which everybody is judged: every caller sees all of its records, now and as they stood.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What stands beside its table, kept in the same transaction.</summary>
    internal IReadOnlyList<IBesideView> Beside { get; init; } = [];

    public IReadOnlyDictionary<string, FilterField> Fields => _fields;

    /// <summary>The resource's type.</summary>
    public abstract MessageDescriptor Resource { get; }

    /// <summary>The names of other records that a fact's description looks at; of a correction, those that its wording does.</summary>
    public abstract IEnumerable<string> LooksAt(IMessage fact);

    /// <summary>The record after one more fact. Total and pure; an impossible order is a corrupt stream and throws.</summary>
    /// <param name="resource">The record before it; null when there is none.</param>
    /// <param name="happened">The fact.</param>
    /// <param name="revision">The record's revision with it.</param>
    /// <param name="others">The other records.</param>
    public abstract IMessage Describe(IMessage? resource, Happened happened, long revision, IDescribed others);

    /// <summary>Marks a record that was folded anew as last changed by what made that necessary.</summary>
    /// <param name="resource">The record.</param>
    /// <param name="createdAt">When the first of its facts that stand was first stated.</param>
    /// <param name="changed">What changed how it is shown.</param>
    /// <param name="revision">Its revision.</param>
    public abstract void Mark(IMessage resource, DateTimeOffset createdAt, Happened changed, long revision);

    /// <summary>The record as it is shown on a day; the same on every day for most.</summary>
    public abstract IMessage ShownOn(IMessage resource, DateOnly day);

    public abstract IMessage Parse(ReadOnlySpan<byte> resource);
}

/// <inheritdoc />
public sealed class View<TResource>(string name, string collection) : View(name, collection)
    where TResource : class, IMessage<TResource>, new()
{
    private static readonly MessageParser<TResource> Parser = new(() => new TResource());

    private static readonly MessageDescriptor Descriptor = new TResource().Descriptor;
    private static readonly FieldDescriptor CreateTime = Descriptor.FindFieldByName("create_time");
    private static readonly FieldDescriptor UpdateTime = Descriptor.FindFieldByName("update_time");
    private static readonly FieldDescriptor Revision = Descriptor.FindFieldByName("revision");
    private static readonly FieldDescriptor Index = Descriptor.FindFieldByName("index");

    /// <summary>What a fact makes of a record; times, revision and index are set after it, alike for all.</summary>
    public required Func<TResource?, Happened, IDescribed, TResource> Description { get; init; }

    /// <summary>Names the records that <see cref="Description"/> looks at.</summary>
    public Func<IMessage, IEnumerable<string>> Others { get; init; } = _ => [];

    /// <summary>What of a record holds on a day.</summary>
    public Func<TResource, DateOnly, TResource> OnDay { get; init; } = (resource, _) => resource;

    /// <summary>Takes the commercial terms off a resource.</summary>
    public Action<TResource> HideCommercialTerms { get; init; } = _ => { };

    public override MessageDescriptor Resource => Descriptor;

    public override IEnumerable<string> LooksAt(IMessage fact) =>
        Others(fact is FactCorrected corrected ? RecordHistory.WordingOf(corrected) : fact);

    public override IMessage Describe(IMessage? resource, Happened happened, long revision, IDescribed others)
    {
        var before = (TResource?)resource;
        var after = Description(before, happened, others);
        if (before is null)
            CreateTime.Accessor.SetValue(after, happened.RecordedAt.ToTimestamp());

        Mark(after, happened, revision);
        return after;
    }

    public override void Mark(IMessage resource, DateTimeOffset createdAt, Happened changed, long revision)
    {
        CreateTime.Accessor.SetValue(resource, createdAt.ToTimestamp());
        Mark(resource, changed, revision);
    }

    public override IMessage ShownOn(IMessage resource, DateOnly day) => OnDay((TResource)resource, day);

    /// <summary>The resource as a caller may see it whose scope it is in.</summary>
    public TResource ShownTo(TResource resource, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (!scope.MaySeeCommercialTerms)
            HideCommercialTerms(resource);

        return resource;
    }

    public override IMessage Parse(ReadOnlySpan<byte> resource) => ParseResource(resource);

    public TResource ParseResource(ReadOnlySpan<byte> resource) => Parser.ParseFrom(resource);

    private static void Mark(IMessage resource, Happened changed, long revision)
    {
        UpdateTime.Accessor.SetValue(resource, changed.RecordedAt.ToTimestamp());
        Revision.Accessor.SetValue(resource, revision);
        Index.Accessor.SetValue(resource, changed.Index);
    }
}
