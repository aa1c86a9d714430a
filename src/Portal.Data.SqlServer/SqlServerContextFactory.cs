using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Portal.Data.SqlServer;

/// <summary>For the tool that writes migrations; no server is asked.</summary>
public sealed class SqlServerContextFactory : IDesignTimeDbContextFactory<SqlServerContext>
{
    public SqlServerContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerContext>();
        options.UseSqlServerPortal("Server=none;Database=Portal");
        return new SqlServerContext(options.Options);
    }
}
