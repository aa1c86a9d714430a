using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Web.Caching;

/// <summary>Tells a database that is away or broken from a mistake of ours, such as a row that it refuses.</summary>
public static partial class DatabaseFailure
{
    /// <summary>When it is worth asking again.</summary>
    public const string RetryAfterSeconds = "10";

    public static bool IsOne(Exception? exception) => exception switch
    {
        null or DbUpdateException => false,
        DbException or RetryLimitExceededException => true,
        // A pool that has no connection to give says so without an error of the database.
        InvalidOperationException or TimeoutException when exception.Source == "Microsoft.Data.SqlClient" => true,
        _ => IsOne(exception.InnerException),
    };

    /// <summary>Shows a page in place of whatever failed.</summary>
    public static ExceptionHandlerOptions HandlerTo(string path) => new()
    {
        ExceptionHandlingPath = path,
        // What failed may be what the page needs too, such as looking up who asks.
        CreateScopeForErrors = true,
        // A database that is away is told once, by the relay, not with every page.
        SuppressDiagnosticsCallback = failure => IsOne(failure.Exception),
    };

    /// <summary>Tells what the database itself said.</summary>
    public static void Tell(ILogger logger, Exception failure) => Log.DatabaseFailed(logger, failure.GetBaseException().Message);

    private static partial class Log
    {
        [LoggerMessage(EventName = "DatabaseFailed", Level = LogLevel.Error, Message = "A page could not be made because the database failed: {Reason}")]
        public static partial void DatabaseFailed(ILogger logger, string reason);
    }
}
