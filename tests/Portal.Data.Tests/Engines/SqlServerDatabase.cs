using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.SqlServer;

namespace Portal.Data.Tests.Engines;

/// <summary>A database on the server that <see cref="Variable"/> names, dropped afterwards.</summary>
public sealed class SqlServerDatabase : TestDatabase
{
    /// <summary>Environment variable with a connection string whose login may create databases; the database it names is
    /// not touched.</summary>
    public const string Variable = "PORTAL_TEST_SQLSERVER";

    private readonly string _name = $"PortalTest_{Guid.NewGuid():n}";

    public static bool IsAvailable => Server is not null;

    private static string? Server =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    public override string? Missing =>
        IsAvailable ? null : $"{Variable} is not set: no test of this class was run on SQL Server.";

    public override string ConnectionString => new SqlConnectionStringBuilder(Server) { InitialCatalog = _name }.ConnectionString;

    public override IServiceCollection AddEngine(IServiceCollection services) => services.AddSqlServerPortal(ConnectionString);

    public override PortalContext NewContext(Action<DbContextOptionsBuilder> configure)
    {
        var options = new DbContextOptionsBuilder<SqlServerContext>();
        options.UseSqlServerPortal(ConnectionString);
        configure(options);
        return new SqlServerContext(options.Options);
    }

    public override async ValueTask DisposeAsync()
    {
        if (IsAvailable)
        {
            await using var context = NewContext(_ => { });
            await context.Database.EnsureDeletedAsync();
        }
    }
}
