using Google.Protobuf;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Tests.Views;

/// <summary>Folds facts with one description, without the log and its indexes: the first is at index 10.</summary>
internal static class Described
{
    private static readonly DateTimeOffset Start = new(2026, 6, 30, 12, 0, 0, TimeSpan.FromHours(8));

    public static T By<T>(Func<T?, Happened, T> describe, params IMessage[] facts) where T : class =>
        facts.Select((fact, i) => new Happened(fact, 10 + i, Start.AddMinutes(i), "insurers/91310115999900011L"))
            .Aggregate((T?)null, describe)!;

    /// <summary>Other records that a description looks at.</summary>
    public static IDescribed Knowing(params IMessage[] records) => new Known(records);

    private sealed class Known(IMessage[] records) : IDescribed
    {
        public TResource Get<TResource>(string name) where TResource : class, IMessage =>
            records.OfType<TResource>().Single(record => (string)record.Descriptor.FindFieldByName("name").Accessor.GetValue(record) == name);
    }
}
