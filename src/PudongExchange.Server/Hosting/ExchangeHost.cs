using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Audit;
using PudongExchange.Server.Claims;
using PudongExchange.Server.Committing;
using PudongExchange.Server.Coverage;
using PudongExchange.Server.Enforcement;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Hazards;
using PudongExchange.Server.Market;
using PudongExchange.Server.Parameters;
using PudongExchange.Server.Participants;
using PudongExchange.Server.Policies;
using PudongExchange.Server.Prevention;
using PudongExchange.Server.Security;
using PudongExchange.Server.Spending;
using PudongExchange.Server.Storage;
using PudongExchange.Server.Submissions;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Hosting;

/// <summary>Puts the exchange together: this page is its table of contents.</summary>
public static class ExchangeHost
{
    /// <summary>Builds the exchange from the command line, the environment and <c>appsettings.json</c>; a test may change the builder first.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        change?.Invoke(builder);

        builder.AddExchangeLogging();
        builder.Services.AddOptionsWithValidateOnStart<ExchangeOptions>().BindConfiguration(ExchangeOptions.Section).ValidateDataAnnotations();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.WebHost.ConfigureKestrel(Listen);

        builder.Services.AddErrors();
        builder.Services.AddSecurity();
        builder.Services.AddStorage();
        builder.Services.AddCommitting();
        builder.Services.AddSubmissions();

        builder.Services.AddViews();
        builder.Services.AddPolicies();
        builder.Services.AddClaims();
        builder.Services.AddPrevention();
        builder.Services.AddSpending();
        builder.Services.AddHazards();
        builder.Services.AddEnforcement();
        builder.Services.AddMarket();
        builder.Services.AddParameters();
        builder.Services.AddCoverage();
        builder.Services.AddParticipants();
        builder.Services.AddAudit();

        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = Limits.MaxMessageBytes);
        builder.Services.AddGrpcReflection();
        builder.Services.AddExchangeHealth();

        var app = builder.Build();
        app.MapGrpcService<SubmissionsEndpoint>();
        app.MapPolicies();
        app.MapClaims();
        app.MapPrevention();
        app.MapSpending();
        app.MapHazards();
        app.MapEnforcement();
        app.MapMarket();
        app.MapParameters();
        app.MapCoverage();
        app.MapParticipants();
        app.MapAudit();
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.Http2.MaxStreamsPerConnection = 100;
        kestrel.Limits.Http2.InitialConnectionWindowSize = 4 * 1024 * 1024;
        kestrel.Limits.Http2.InitialStreamWindowSize = 1024 * 1024;
        kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(30);

        var address = kestrel.ApplicationServices.GetRequiredService<IOptions<ExchangeOptions>>().Value.Listen;
        if (address.Host is "*" or "+" or "0.0.0.0" or "[::]")
            kestrel.ListenAnyIP(address.Port, listen => listen.UseExchangeTls());
        else if (address.Port == 0)
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.UseExchangeTls());
        else if (System.Net.IPAddress.TryParse(address.Host, out var ip))
            kestrel.Listen(ip, address.Port, listen => listen.UseExchangeTls());
        else
            kestrel.ListenLocalhost(address.Port, listen => listen.UseExchangeTls());
    }

    private static void AddExchangeHealth(this IServiceCollection services)
    {
        services.AddGrpcHealthChecks(health =>
            {
                health.Services.Map("", check => check.Name == nameof(ReadingHealth));
                health.Services.Map(SubmissionsService.Descriptor.FullName, check => check.Name == nameof(CommittingHealth));
            })
            .AddCheck<CommittingHealth>(nameof(CommittingHealth))
            .AddCheck<ReadingHealth>(nameof(ReadingHealth));
        services.AddSingleton<ReadingHealth>();
        services.Configure<HealthCheckPublisherOptions>(publisher =>
        {
            publisher.Delay = TimeSpan.Zero;
            publisher.Period = TimeSpan.FromSeconds(1);
        });
    }
}
