using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>How the office enrols everybody, itself first, before anything else is stated.</summary>
internal static class EnrolmentStory
{
    public static IReadOnlyList<Said> Tell(IReadOnlyList<Participant> participants)
    {
        var office = participants.Single(one => one.Role == "office");
        return [.. Enrolments.Of(participants).Select(enrolled => new Said(office, Enrolments.FirstDay, enrolled, Prediction: null))];
    }
}
