using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>A loss that an insurer was told of, as its story goes on.</summary>
/// <param name="cover">The policy that it is claimed under.</param>
/// <param name="harm">What it did.</param>
/// <param name="reported">What was stated of it first.</param>
internal sealed class Loss(Cover cover, Harm harm, ClaimReported reported)
{
    public Cover Cover => cover;

    public Harm Harm => harm;

    public ClaimReported Reported => reported;

    public string Name => reported.Claim;

    /// <summary>Its own number, the last segment of its name, from which its other numbers follow.</summary>
    public string Number => Name[(Name.LastIndexOf('/') + 1)..];

    public string RegistrationNumber => $"LA-{Number}";

    public string CaseNumber => $"AJ-{Number}";

    public DateOnly HappenedOn => reported.LossTime.ToDay();

    /// <summary>What was paid ahead of the assessment, for medical cost.</summary>
    public long AdvancedFen { get; set; }

    public long PaidFen { get; set; }

    public int PaymentCount { get; set; }
}
