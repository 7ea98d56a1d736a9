using Google.Protobuf;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>
/// Something that goes wrong: a short tale beside an enterprise's story, with records of its own, whose last fact is the one that is wrong. What
/// leads to it is accepted, so that nothing else in the story changes.
/// </summary>
/// <param name="Prediction">What the exchange will find in the last fact.</param>
/// <param name="Tell">Tells it; null when the story has no place for it.</param>
internal sealed record Fault(Prediction Prediction, Func<Telling, Tale?> Tell)
{
    /// <summary>A fault that is rejected.</summary>
    public static Fault Rejected(Func<Story, Tale?> tell, params string[] codes) => new(Prediction.Rejected(codes), Of(tell));

    /// <summary>A fault that is in force and watched.</summary>
    public static Fault Warned(Func<Story, Tale?> tell, params string[] codes) => new(Prediction.Warned(codes), Of(tell));

    /// <summary>A fact that is stated a second time.</summary>
    public static Fault Again(Func<Story, Tale?> tell) => new(Prediction.Known, Of(tell));

    private static Func<Telling, Tale?> Of(Func<Story, Tale?> tell) => telling => telling is Story story ? tell(story) : null;
}

/// <summary>What leads to a fault, and the fault.</summary>
/// <param name="By">Who states it.</param>
/// <param name="On">The day on which it is stated.</param>
/// <param name="Facts">The facts in their order, the last of them wrong.</param>
internal sealed record Tale(Participant By, DateOnly On, params IReadOnlyList<IMessage> Facts);
