namespace PudongExchange.Pdx.Sample;

/// <summary>What the exchange will answer to a fact that is not plainly accepted.</summary>
/// <param name="Verdict">REJECTED, ACCEPTED_WITH_WARNINGS or ACCEPTED.</param>
/// <param name="Codes">The codes of the findings, each once, in ordinal order.</param>
internal sealed record Prediction(string Verdict, IReadOnlyList<string> Codes)
{
    public static Prediction Rejected(params string[] codes) => new("REJECTED", [.. codes.Order(StringComparer.Ordinal)]);

    public static Prediction Warned(params string[] codes) => new("ACCEPTED_WITH_WARNINGS", [.. codes.Order(StringComparer.Ordinal)]);

    /// <summary>Plainly accepted, with a notice that nothing is to be mended.</summary>
    public static Prediction Noted(params string[] codes) => new("ACCEPTED", codes);

    /// <summary>The same again, which changes nothing.</summary>
    public static readonly Prediction Known = Noted("ALREADY_KNOWN");

    /// <summary>A warned prediction, or none when nothing is found.</summary>
    public static Prediction? OfWarnings(IReadOnlyCollection<string> codes) => codes.Count == 0 ? null : Warned([.. codes]);
}
