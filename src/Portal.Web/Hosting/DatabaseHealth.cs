using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Data;

namespace Portal.Web.Hosting;

/// <summary>Ready means: the database answers and has every migration.</summary>
public sealed class DatabaseHealth(PortalContext portal) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = await PendingMigrations.ReadAsync(portal.Database, cancellationToken);
            return pending.Count > 0 ? HealthCheckResult.Unhealthy("Migrations are pending.") : HealthCheckResult.Healthy();
        }
        catch (DbException exception)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", exception);
        }
    }
}
