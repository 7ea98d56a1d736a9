using Google.Protobuf;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>Finds in a told story what a fault is made of.</summary>
internal static class StoryFacts
{
    /// <summary>A plainly accepted fact of a type that an insurer states, or null.</summary>
    public static (Said Said, T Fact)? Draw<T>(this Story story, Func<T, bool>? isMeant = null) where T : class, IMessage
    {
        var found = story.Said
            .Where(said => said.Prediction is null && said.By.Role == "insurer" && said.Fact is T fact && (isMeant is null || isMeant(fact)))
            .ToList();
        if (found.Count == 0)
            return null;

        var one = story.Dice.Pick(found);
        return (one, (T)one.Fact);
    }

    /// <summary>Says a copy of a fact on the day and after the fact it was made of.</summary>
    public static bool SayLike(this Story story, Said like, IMessage fact, Prediction prediction) => story.Say(like.By, like.On, fact, prediction);

    /// <summary>The name, or number, of another record of the same kind, which the story does not have otherwise.</summary>
    public static string Other(string name) => $"{name}-X";
}
