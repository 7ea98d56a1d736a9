using PudongExchange.Server.Views;

namespace PudongExchange.Server.Participants;

public static class ParticipantsRegistration
{
    /// <summary>Registers what the exchange shows of participants.</summary>
    public static void AddParticipants(this IServiceCollection services) => services.AddSingleton<View>(ParticipantView.Definition);

    public static void MapParticipants(this IEndpointRouteBuilder app) => app.MapGrpcService<ParticipantsEndpoint>();
}
