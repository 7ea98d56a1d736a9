using Google.Protobuf.WellKnownTypes;
using PudongExchange.Client;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Testing;

/// <summary>Enrols the sample district's participants, as the office does before anybody else may call.</summary>
public static class EnrolledDistrict
{
    /// <summary>The office's series with the enrolments; its other series are the tests'.</summary>
    public const string Series = "offices/pudong/series/enrolments";

    public static IReadOnlyList<ParticipantEnrolled> Facts { get; } = Enrolments.Of(ParticipantsFile.SampleDistrict());

    /// <summary>How many facts the log has before a test's first one, which is therefore at this index.</summary>
    public static int Count => Facts.Count;

    /// <summary>Enrols everybody in one call.</summary>
    public static async Task Enrol(Uri address)
    {
        using var channel = ExchangeChannel.Open(address, TestDistrict.Certificate(TestDistrict.Office));
        await Enrol(new SubmissionsService.SubmissionsServiceClient(channel));
    }

    /// <summary>Enrols everybody in one call.</summary>
    /// <param name="door">The office's client.</param>
    public static async Task Enrol(SubmissionsService.SubmissionsServiceClient door)
    {
        var request = new SubmitRequest { Series = Series };
        request.Facts.AddRange(Facts.Select((fact, offset) => new Fact { Offset = offset, Fact_ = Any.Pack(fact) }));
        var answer = await door.SubmitAsync(request);
        if (answer.Outcomes.FirstOrDefault(outcome => outcome.Receipt is not { Verdict: Verdict.Accepted }) is { } refused)
            throw new InvalidOperationException($"Not enrolled: {refused}");
    }
}
