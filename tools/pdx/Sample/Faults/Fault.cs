namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>A kind of fault that enterprises of the sample show.</summary>
/// <param name="Name">What is wrong, in one word.</param>
/// <param name="Plant">
/// Puts it into a told story; false when the story has no place for it. Null for a fault that is in the story from its beginning.
/// </param>
/// <param name="NeedsClaim">Whether a loss must happen first.</param>
/// <param name="NeedsDuty">Whether the enterprise must be one that has to be insured.</param>
internal sealed record Fault(string Name, Func<Story, bool>? Plant = null, bool NeedsClaim = false, bool NeedsDuty = false);
