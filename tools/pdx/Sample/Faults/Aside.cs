using Google.Protobuf;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>Finds in a told story what a fault is made of.</summary>
internal static class Aside
{
    /// <summary>The plainly accepted facts of a type.</summary>
    public static IEnumerable<(Said Said, T Fact)> All<T>(this Telling telling, Func<T, bool>? isMeant = null) where T : class, IMessage =>
        from said in telling.Said
        where said.Prediction is null && said.Series == Series.Core && said.Fact is T fact && (isMeant is null || isMeant(fact))
        select (said, (T)said.Fact);

    /// <summary>A copy of one of them, spoiled, as its own participant states it on the same day; null when there is none.</summary>
    public static Tale? Like<T>(this Telling telling, Action<T> spoil, Func<T, bool>? isMeant = null) where T : class, IMessage<T>, IDeepCloneable<T>
    {
        var found = telling.All(isMeant).ToList();
        if (found.Count == 0)
            return null;

        var (said, fact) = telling.Dice.Pick(found);
        var spoiled = fact.Clone();
        spoil(spoiled);
        return new(said.By, said.On, spoiled);
    }

    /// <summary>A policy that covers at least fifty days of the year, and a day in it that leaves room before and after; null without one.</summary>
    public static (Cover Cover, DateOnly Day)? Covered(this Story story)
    {
        foreach (var cover in story.Covers)
        {
            var day = SampleYear.Later(cover.FirstDay, SampleYear.FirstDay).AddDays(10);
            if (day.AddDays(40) <= SampleYear.Earlier(cover.LastDay, SampleYear.LastDay))
                return (cover, day);
        }

        return null;
    }

    /// <summary>The name, or number, of another record of the same kind, which the story does not have otherwise.</summary>
    public static string Other(string name) => $"{name}-X";

    /// <summary>An organisation that is neither insured nor holds a policy.</summary>
    public static string Stranger => SyntheticUscc.OfIntermediary(7);
}
