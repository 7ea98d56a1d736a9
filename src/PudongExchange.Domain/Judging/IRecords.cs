namespace PudongExchange.Domain.Judging;

/// <summary>The records at the judge's hand, as they stand after every fact before this one in the log.</summary>
public interface IRecords
{
    /// <summary>The record of that name, or null when no fact in force is about it.</summary>
    T? Find<T>(string name) where T : class;

    /// <summary>How many facts in force were ever about that record, those withdrawn among them.</summary>
    long FactCount(string name);

    /// <summary>How many facts in force were ever about these records together.</summary>
    long FactCount(IReadOnlyCollection<string> names);

    /// <summary>
    /// The names of the records linked to a parent by <see cref="Hearing.Link"/>. A link stays when the fact that made it is
    /// withdrawn or corrected, so whoever counts on one asks the record itself.
    /// </summary>
    IReadOnlyCollection<string> LinkedTo(string parent);

    /// <summary>The same of one collection alone, for who looks at each of them.</summary>
    IReadOnlyCollection<string> LinkedTo(string parent, string collection);

    /// <summary>
    /// The facts about these records as they were stated, with those that withdrew or corrected some of them, each record's in the
    /// log's order. A record without any has an empty list.
    /// </summary>
    IReadOnlyDictionary<string, IReadOnlyList<LoggedFact>> HistoriesOf(IReadOnlyCollection<string> names);
}
