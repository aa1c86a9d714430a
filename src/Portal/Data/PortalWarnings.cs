using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Portal.Data;

/// <summary>What the contexts of both engines log by themselves.</summary>
public static class PortalWarnings
{
    /// <summary>
    /// A failed statement is an exception, and whoever catches that tells it once. Told by EF Core as well, a database that is away for an
    /// hour fills the log with stacks.
    /// </summary>
    public static DbContextOptionsBuilder TellFailuresOnce(this DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings.Log(
        (RelationalEventId.CommandError, LogLevel.Debug),
        (RelationalEventId.ConnectionError, LogLevel.Debug),
        (RelationalEventId.TransactionError, LogLevel.Debug),
        (CoreEventId.QueryIterationFailed, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
}
