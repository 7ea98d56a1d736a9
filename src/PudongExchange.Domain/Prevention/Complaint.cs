using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Prevention;

/// <summary>A complaint about prevention service (投诉) as decisions see it.</summary>
public sealed record Complaint
{
    private Complaint()
    {
    }

    /// <summary>The collection segment of complaints' names.</summary>
    public const string Collection = "complaints";

    /// <summary><c>insurers/{uscc}/complaints/{number}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The day on which the insurer received it.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The day of the last step: receipt or the latest answer.</summary>
    public required DateOnly LastStepOn { get; init; }

    /// <summary>The last day for the final answer, as the insurer counted it; null while no further check was announced.</summary>
    public DateOnly? DueOn { get; init; }

    public bool WasChecked { get; init; }

    public bool WasExtended { get; init; }

    /// <summary>The day of the final answer; null before it.</summary>
    public DateOnly? AnsweredOn { get; init; }

    public required KnownFacts Known { get; init; }

    public static Complaint Evolve(Complaint? complaint, Happened happened) => (complaint, happened.Fact) switch
    {
        (null, ComplaintReceived received) => new()
        {
            Name = received.Complaint,
            ReceivedOn = received.ReceivedDate.ToDay(),
            LastStepOn = received.ReceivedDate.ToDay(),
            Known = KnownFacts.None.With(ReceiptKey(received.Complaint), happened),
        },
        ({ AnsweredOn: null }, ComplaintAnswered answered) => complaint with
        {
            LastStepOn = answered.AnsweredDate.ToDay(),
            DueOn = answered.DueDate is { } due ? due.ToDay() : complaint.DueOn,
            WasChecked = complaint.WasChecked || answered.Kind == ComplaintAnswerKind.FurtherCheck,
            WasExtended = complaint.WasExtended || answered.Kind == ComplaintAnswerKind.Extension,
            AnsweredOn = answered.Kind == ComplaintAnswerKind.Final ? answered.AnsweredDate.ToDay() : null,
            Known = complaint.Known.With(AnswerKey(answered.AnswerNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(complaint is null ? "an empty stream" : complaint.Name)}."),
    };

    internal static string ReceiptKey(string name) => $"complaint/{name[(name.LastIndexOf('/') + 1)..]}";

    internal static string AnswerKey(string number) => $"answer/{number}";
}
