using Grpc.AspNetCore.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace PudongExchange.Server.Security;

public static class SecurityRegistration
{
    /// <summary>
    /// Registers who may come in and what they may do, and puts the admission interceptor before every gRPC handler. Call
    /// <c>AddErrors</c> first: the interceptor added first stands outside.
    /// </summary>
    public static void AddSecurity(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<IValidateOptions<TlsOptions>, TlsOptionsValidator>();
        services.AddOptionsWithValidateOnStart<TlsOptions>().BindConfiguration(TlsOptions.Section).ValidateDataAnnotations();
        services.AddSingleton<ServerCertificateFile>();
        services.AddSingleton<RevocationListFile>();
        services.AddSingleton<ClientCertificateStanding>();

        services.AddOptionsWithValidateOnStart<FirstOfficeOptions>().BindConfiguration(FirstOfficeOptions.Section).ValidateDataAnnotations();
        services.AddSingleton<ParticipantRegister>();

        services.AddSingleton<AdmissionInterceptor>();
        services.Configure<GrpcServiceOptions>(options => options.Interceptors.Add<AdmissionInterceptor>());
    }
}
