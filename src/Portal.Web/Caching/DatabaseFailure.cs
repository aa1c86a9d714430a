using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Web.Caching;

/// <summary>Tells a database that is away or broken from a mistake of ours, such as a row that it refuses.</summary>
public static class DatabaseFailure
{
    public static bool IsOne(Exception? exception) => exception switch
    {
        null or DbUpdateException => false,
        DbException or RetryLimitExceededException => true,
        // A pool that has no connection to give says so without an error of the database.
        InvalidOperationException or TimeoutException when exception.Source == "Microsoft.Data.SqlClient" => true,
        _ => IsOne(exception.InnerException),
    };

    /// <summary>What the database itself said.</summary>
    public static string Reason(Exception exception) => exception.GetBaseException().Message;
}
