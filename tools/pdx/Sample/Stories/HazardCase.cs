using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>A hazard as its story goes on.</summary>
/// <param name="by">Who found it and states its rectification.</param>
/// <param name="found">What was stated of it first.</param>
/// <param name="statedOn">The day of that statement.</param>
internal sealed class HazardCase(Participant by, HazardFound found, DateOnly statedOn)
{
    public Participant By => by;

    public HazardFound Found => found;

    public string Name => found.Hazard;

    /// <summary>Its own number, the last segment of its name.</summary>
    public string Number => Name[(Name.LastIndexOf('/') + 1)..];

    public DateOnly FoundOn => found.FoundDate.ToDay();

    public DateOnly StatedOn => statedOn;

    public bool IsMajor => found.Grade == HazardGrade.Major;

    /// <summary>True when an insurer found it, who has no authority of its own.</summary>
    public bool IsInsurers => by.Role == "insurer";

    /// <summary>The last day for rectification in force.</summary>
    public DateOnly DueOn { get; set; } = found.DueDate.ToDay();

    public bool IsWithdrawn { get; set; }

    /// <summary>True when a review passed and nothing lists it.</summary>
    public bool IsClosed { get; set; }

    public bool IsOpen => !IsWithdrawn && !IsClosed;

    /// <summary>The day on which the enterprise refused to rectify, when it did.</summary>
    public DateOnly? RefusedOn { get; set; }

    /// <summary>The day on which it was reported to the department, when it was.</summary>
    public DateOnly? EscalatedOn { get; set; }

    /// <summary>The day on which its finder transferred it to enforcement, when it did.</summary>
    public DateOnly? TransferredOn { get; set; }

    /// <summary>The number of its finder's own listing while that is in force.</summary>
    public string ListingNumber { get; set; } = "";
}
