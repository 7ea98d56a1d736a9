using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Corrections;

/// <summary>The records as they stand, but for some that stand as is supposed.</summary>
internal sealed class AmendedRecords(IRecords records, params (string Name, object? State)[] supposed) : IRecords
{
    public T? Find<T>(string name) where T : class
    {
        foreach (var one in supposed)
        {
            if (one.Name == name)
                return one.State as T;
        }

        return records.Find<T>(name);
    }

    public long FactCount(string name) => records.FactCount(name);

    public long FactCount(IReadOnlyCollection<string> names) => records.FactCount(names);

    public IReadOnlyCollection<string> LinkedTo(string parent) => records.LinkedTo(parent);

    public IReadOnlyCollection<string> LinkedTo(string parent, string collection) => records.LinkedTo(parent, collection);

    public IReadOnlyDictionary<string, IReadOnlyList<LoggedFact>> HistoriesOf(IReadOnlyCollection<string> names) => records.HistoriesOf(names);
}
