namespace PudongExchange.Server.Errors;

/// <summary>Carries a refusal out of a call; <see cref="FaultInterceptor"/> answers with it.</summary>
public sealed class RefusedException(Refusal refusal) : Exception($"{refusal.Reason}: {refusal.En}")
{
    public Refusal Refusal { get; } = refusal;
}
