using PudongExchange.Domain.Participants;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Participants.V1;

namespace PudongExchange.Server.Participants;

/// <summary>What the exchange shows of participants.</summary>
internal static class ParticipantView
{
    public static readonly View<Wire.Participant> Definition = new("participants", ParticipantName.Collection)
    {
        NameForm = ParticipantName.Form,
        Owners = [],
        Description = (participant, happened, _) => ParticipantDescription.Describe(participant, happened),
        Columns =
        [
            .. new[] { "owner", "display_name", "uscc", "role", "state", "sectors", "towns", "first_date" }
                .Select(name => ViewColumn.Of(Wire.Participant.Descriptor, name)),
        ],
    };
}
