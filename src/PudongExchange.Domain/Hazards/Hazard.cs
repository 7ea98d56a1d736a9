using System.Collections.Immutable;
using Google.Protobuf;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>A hazard (事故隐患) as decisions see it, from its finding until a review passes (销号).</summary>
public sealed record Hazard
{
    private Hazard()
    {
    }

    /// <summary>The collection segment of hazards' names.</summary>
    public const string Collection = "hazards";

    /// <summary><c>{participant}/hazards/{number}</c>, where the participant is the one who states it.</summary>
    public required string Name { get; init; }

    /// <summary>The enterprise, <c>enterprises/{uscc}</c>.</summary>
    public required string Enterprise { get; init; }

    public required DateOnly FoundOn { get; init; }

    /// <summary>The last day for rectification in force, inclusive.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The digests of the photos before rectification.</summary>
    public required ImmutableArray<ByteString> BeforePhotos { get; init; }

    /// <summary>The newest report of rectification; null while there is none or when a review has answered it.</summary>
    public OpenReport? OpenReport { get; init; }

    /// <summary>The day of the review that passed.</summary>
    public DateOnly? ClosedOn { get; init; }

    public required KnownFacts Known { get; init; }

    public static Hazard Evolve(Hazard? hazard, Happened happened) => (hazard, happened.Fact) switch
    {
        (null, HazardFound found) => new()
        {
            Name = found.Hazard,
            Enterprise = found.Enterprise,
            FoundOn = found.FoundDate.ToDay(),
            DueOn = found.DueDate.ToDay(),
            BeforePhotos = [.. found.BeforePhotoSha256S],
            Known = KnownFacts.None.With(FindingKey(found.Hazard), happened),
        },
        ({ ClosedOn: null }, HazardNotified notified) => hazard with
        {
            Known = hazard.Known.With(NoticeKey(notified.NoticeNumber), happened),
        },
        ({ ClosedOn: null }, RectificationReported reported) => hazard with
        {
            OpenReport = new(reported.ReportNumber, reported.ReportedDate.ToDay()),
            Known = hazard.Known.With(ReportKey(reported.ReportNumber), happened),
        },
        ({ ClosedOn: null, OpenReport: not null }, RectificationReviewed reviewed) => hazard with
        {
            OpenReport = null,
            ClosedOn = reviewed.Outcome == ReviewOutcome.Passed ? reviewed.ReviewedDate.ToDay() : null,
            DueOn = reviewed.NewDueDate is { } newDueOn ? newDueOn.ToDay() : hazard.DueOn,
            Known = hazard.Known.With(ReviewKey(reviewed.ReviewNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(hazard is null ? "an empty stream" : hazard.Name)}."),
    };

    internal static string FindingKey(string name) => $"hazard/{name[(name.LastIndexOf('/') + 1)..]}";

    internal static string NoticeKey(string number) => $"notice/{number}";

    internal static string ReportKey(string number) => $"report/{number}";

    internal static string ReviewKey(string number) => $"review/{number}";
}
