using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using Enum = System.Enum;

namespace PudongExchange.Server.Tests.Sample;

/// <summary>The judge and the folds over a sample, without a server, a store or a clock.</summary>
internal sealed class JudgedInMemory : IRecords
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, object> _records = [];
    private readonly Dictionary<string, List<string>> _links = [];
    private long _index;

    public T? Find<T>(string name) where T : class => _records.GetValueOrDefault(name) as T;

    public IReadOnlyCollection<string> LinkedTo(string parent) => _links.GetValueOrDefault(parent) ?? [];

    /// <summary>Every record of a kind.</summary>
    public IEnumerable<T> All<T>() => _records.Values.OfType<T>();

    public Judgement Judge(Participant by, Any packed)
    {
        var statement = Statement.Read(Any.GetTypeName(packed.TypeUrl), packed.Value.Span);
        var judgement = Domain.Judging.Judge.Decide(statement, by, Now, this);
        var index = _index++;
        if (!judgement.ChangesRecord)
            return judgement;

        var name = statement.Record;
        _records[name] = RecordCatalogue.Find(name)!.Evolve(_records.GetValueOrDefault(name), new(statement.Fact!, index, Now, by.ResourceName));
        foreach (var parent in judgement.Links)
        {
            if (!_links.TryGetValue(parent, out var children))
                _links[parent] = children = [];

            children.Add(name);
        }

        return judgement;
    }

    public static Participant ToDomain(Pdx.District.Participant listed) => new(
        Enum.Parse<Role>(listed.Role, ignoreCase: true),
        listed.Id,
        listed.Name,
        listed.Sectors.Select(sector => Enum.Parse<Sector>(sector.Replace("_", "", StringComparison.Ordinal), ignoreCase: true)).ToHashSet(),
        listed.Towns.ToHashSet());
}
