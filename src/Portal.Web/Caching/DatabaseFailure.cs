using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Web.Caching;

/// <summary>Tells a database that is away or broken from a mistake of ours.</summary>
public static class DatabaseFailure
{
    public static bool IsOne(Exception? exception) => exception switch
    {
        null => false,
        DbException or RetryLimitExceededException => true,
        _ => IsOne(exception.InnerException),
    };
}
