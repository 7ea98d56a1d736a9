namespace PudongExchange.Domain.Judging;

/// <summary>The records at the judge's hand, as they stand after every fact before this one in the log.</summary>
public interface IRecords
{
    /// <summary>The record of that name, or null when no fact in force is about it.</summary>
    T? Find<T>(string name) where T : class;

    /// <summary>How many facts in force are about that record.</summary>
    long FactCount(string name);

    /// <summary>The names of the records linked to a parent by <see cref="Hearing.Link"/>.</summary>
    IReadOnlyCollection<string> LinkedTo(string parent);
}
