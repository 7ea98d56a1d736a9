namespace PudongExchange.Domain.Participants;

/// <summary>A time in which a participant takes no part.</summary>
/// <param name="Number">The office's number of it.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="ReinstatedOn">The first day after it; null while none is stated.</param>
public sealed record Suspension(string Number, DateOnly FirstDay, DateOnly? ReinstatedOn = null)
{
    public bool HoldsOn(DateOnly day) => day >= FirstDay && !(day >= ReinstatedOn);
}
