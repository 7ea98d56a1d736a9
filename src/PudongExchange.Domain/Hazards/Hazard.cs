using System.Collections.Immutable;
using Google.Protobuf;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>
/// A hazard (事故隐患) as decisions see it, from its finding until a review passes (销号). While an authority has it listed (挂牌督办), a
/// review that passed closes it with the delisting only.
/// </summary>
public sealed record Hazard
{
    private Hazard()
    {
    }

    /// <summary>The collection segment of hazards' names.</summary>
    public const string Collection = "hazards";

    /// <summary><c>{participant}/hazards/{number}</c>, where the participant is the one who found it.</summary>
    public required string Name { get; init; }

    /// <summary>The enterprise, <c>enterprises/{uscc}</c>.</summary>
    public required string Enterprise { get; init; }

    /// <summary>Whose departments may write of it.</summary>
    public required Sector Sector { get; init; }

    /// <summary>Which town may write of it.</summary>
    public required string Town { get; init; }

    public required bool IsMajor { get; init; }

    public required DateOnly FoundOn { get; init; }

    /// <summary>The last day for rectification in force, inclusive.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The digests of the photos before rectification.</summary>
    public required ImmutableArray<ByteString> BeforePhotos { get; init; }

    /// <summary>The earliest day on which the enterprise was told in writing.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The newest report of rectification; null while there is none or when a review has answered it.</summary>
    public OpenReport? OpenReport { get; init; }

    /// <summary>The day of the review that passed; null again once rectification is reported anew.</summary>
    public DateOnly? PassedOn { get; init; }

    /// <summary>The listings in force, by the participant who listed it.</summary>
    public ImmutableSortedDictionary<string, Listing> Listings { get; init; } =
        ImmutableSortedDictionary<string, Listing>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>True when a refusal was established.</summary>
    public bool WasRefused { get; init; }

    /// <summary>True when an authority was told: it was reported, listed or transferred.</summary>
    public bool IsKnownToAuthorities { get; init; }

    /// <summary>The day of the review that passed, or of a later delisting.</summary>
    public DateOnly? ClosedOn { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    public required KnownFacts Known { get; init; }

    public static Hazard Evolve(Hazard? hazard, Happened happened) => (hazard, happened.Fact) switch
    {
        (null, HazardFound found) => Begin(found, happened),
        ({ ClosedOn: null, WithdrawnOn: null }, _) => hazard.With(happened)
            ?? throw Impossible(hazard, happened),

        // What leaves rectification alone may be stated after the close, of a day before it.
        ({ WithdrawnOn: null }, HazardNotified or HazardRefused or HazardEscalated or HazardTransferred) => hazard.With(happened)!,
        _ => throw Impossible(hazard, happened),
    };

    internal static string FindingKey(string name) => $"hazard/{name[(name.LastIndexOf('/') + 1)..]}";

    internal static string NoticeKey(string number) => $"notice/{number}";

    internal static string ReportKey(string number) => $"report/{number}";

    internal static string ReviewKey(string number) => $"review/{number}";

    private static Hazard Begin(HazardFound found, Happened happened) => new()
    {
        Name = found.Hazard,
        Enterprise = found.Enterprise,
        Sector = found.Sector,
        Town = found.Town,
        IsMajor = found.Grade == HazardGrade.Major,
        FoundOn = found.FoundDate.ToDay(),
        DueOn = found.DueDate.ToDay(),
        BeforePhotos = [.. found.BeforePhotoSha256S],
        Known = KnownFacts.None.With(FindingKey(found.Hazard), happened),
    };

    private static InvalidOperationException Impossible(Hazard? hazard, Happened happened) => new(
        $"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow {(hazard is null ? "an empty stream" : hazard.Name)}.");

    /// <summary>The hazard after one more fact while it is open; null when the fact cannot follow.</summary>
    private Hazard? With(Happened happened) => happened.Fact switch
    {
        HazardNotified notified => this with
        {
            NotifiedOn = Earlier(NotifiedOn, notified.NotifiedDate.ToDay()),
            Known = Known.With(NoticeKey(notified.NoticeNumber), happened),
        },
        RectificationReported reported => this with
        {
            OpenReport = new(reported.ReportNumber, reported.ReportedDate.ToDay()),
            PassedOn = null,
            Known = Known.With(ReportKey(reported.ReportNumber), happened),
        },
        RectificationReviewed reviewed when OpenReport is not null => Reviewed(reviewed, happened),
        _ => this.WithSupervision(happened),
    };

    private Hazard Reviewed(RectificationReviewed reviewed, Happened happened)
    {
        DateOnly? passedOn = reviewed.Outcome == ReviewOutcome.Passed ? reviewed.ReviewedDate.ToDay() : null;
        return this with
        {
            OpenReport = null,
            PassedOn = passedOn,
            ClosedOn = Listings.IsEmpty ? passedOn : null,
            DueOn = reviewed.NewDueDate is { } newDueOn ? newDueOn.ToDay() : DueOn,
            Known = Known.With(ReviewKey(reviewed.ReviewNumber), happened),
        };
    }

    private static DateOnly Earlier(DateOnly? left, DateOnly right) => left < right ? left.Value : right;
}
