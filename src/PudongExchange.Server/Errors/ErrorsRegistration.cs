using Grpc.AspNetCore.Server;

namespace PudongExchange.Server.Errors;

public static class ErrorsRegistration
{
    /// <summary>Puts the fault interceptor around every gRPC handler. Call it before anything else that adds interceptors.</summary>
    public static void AddErrors(this IServiceCollection services)
    {
        services.AddSingleton<FaultInterceptor>();
        services.Configure<GrpcServiceOptions>(options => options.Interceptors.Add<FaultInterceptor>());
    }
}
