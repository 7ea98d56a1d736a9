using Microsoft.Extensions.Diagnostics.HealthChecks;
using PudongExchange.Server.Committing;

namespace PudongExchange.Server.Hosting;

/// <summary>Says whether this node takes facts: the health of SubmissionsService, by which load balancers send writers to the committer.</summary>
internal sealed class CommittingHealth(CommitterStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(status.IsCommitting ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("This node does not hold the log."));
}
