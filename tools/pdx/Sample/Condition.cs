namespace PudongExchange.Pdx.Sample;

/// <summary>What is odd about an enterprise from the beginning of its story, so that it shows in all that is told of it.</summary>
internal enum Condition
{
    None,

    /// <summary>No department has listed it.</summary>
    NotOnRoster,

    /// <summary>Its policies pay less for a death than the law asks for.</summary>
    DeathLimitTooLow,

    /// <summary>Not all of its people are insured (未全员投保).</summary>
    HeadsBelowEmployees,

    /// <summary>It must be insured, and has bought a product that does not count.</summary>
    ProductNotCompliant,

    /// <summary>It renewed after days without cover.</summary>
    RenewalGap,
}

/// <summary>Gives one enterprise in ten a condition, each in turn.</summary>
internal static class Conditions
{
    public static Condition Of(int serial) => (serial % 50) switch
    {
        9 => Condition.NotOnRoster,
        19 => Condition.DeathLimitTooLow,
        29 => Condition.HeadsBelowEmployees,
        39 => Condition.ProductNotCompliant,
        49 => Condition.RenewalGap,
        _ => Condition.None,
    };
}
