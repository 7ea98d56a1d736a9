using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace PudongExchange.Server.Hosting;

/// <summary>Serilog is chosen here and nowhere else: readable on the console, compact JSON in files of a day kept for a month.</summary>
internal static class Logging
{
    private const long MaxFileBytes = 100_000_000;

    public static void AddExchangeLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog((_, logger) =>
        {
            logger.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal) // an error a second; our own events say it once
                .MinimumLevel.Override("Grpc", LogEventLevel.Warning)
                .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
                .MinimumLevel.Override("Marten", LogEventLevel.Warning)
                .MinimumLevel.Override("JasperFx", LogEventLevel.Warning)
                .Enrich.FromLogContext()
                .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture,
                    outputTemplate: "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}");
            if (builder.Configuration[$"{ExchangeOptions.Section}:{nameof(ExchangeOptions.LogFolder)}"] is { Length: > 0 } folder)
            {
                logger.WriteTo.File(new CompactJsonFormatter(), Path.Combine(folder, "exchange-.json"),
                    rollingInterval: RollingInterval.Day, fileSizeLimitBytes: MaxFileBytes, rollOnFileSizeLimit: true, retainedFileCountLimit: 31);
            }
        });
    }
}
