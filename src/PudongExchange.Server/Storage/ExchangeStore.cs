using System.Reflection;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten;
using Marten.Events;
using PudongExchange.Domain;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Server.Storage;

/// <summary>How the exchange uses Marten: one event store, binary bodies, names pinned, nothing skipped.</summary>
public static class ExchangeStore
{
    /// <summary>The schema of the log; its tables accept inserts and nothing else from the service.</summary>
    public const string Schema = "es";

    private static readonly MethodInfo UseBinarySerializer = typeof(IEventStoreOptions).GetMethod(nameof(IEventStoreOptions.UseBinarySerializer))!;

    public static void Configure(StoreOptions options)
    {
        options.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.DisableNpgsqlLogging = true;

        options.Events.StreamIdentity = StreamIdentity.AsString;
        options.Events.AppendMode = EventAppendMode.Rich;
        options.Events.UseAdvisoryLockTransaction = true;
        foreach (var kind in FactCatalogue.All)
            StoreFact(options.Events, kind);

        options.Events.MapEventType<SetAsideFact>(SetAsideFact.StoredName);
        options.Events.UseBinarySerializer<SetAsideFact>(new SetAsideFactSerializer());

        StopOnEveryFault(options.Projections.Errors);
        StopOnEveryFault(options.Projections.RebuildErrors);

        // Measured: with 50 ms a view lags the log by about as much; a longer wait only adds to it.
        options.Projections.FastPollingTime = TimeSpan.FromMilliseconds(50);
        options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(100);
        options.Projections.LeadershipPollingTime = 1000;
    }

    private static void StoreFact(IEventStoreOptions events, FactKind kind)
    {
        events.MapEventType(kind.Type, kind.StoredName);
        UseBinarySerializer.MakeGenericMethod(kind.Type).Invoke(events, [new FactSerializer(kind)]);
    }

    /// <summary>A view that cannot take an event stops and alarms; skipping one would make it wrong in silence.</summary>
    private static void StopOnEveryFault(ErrorHandlingOptions errors)
    {
        errors.SkipApplyErrors = false;
        errors.SkipSerializationErrors = false;
        errors.SkipUnknownEvents = false;
    }
}
