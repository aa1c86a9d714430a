using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Data.Tests.Engines;

/// <summary>An empty, migrated database of its own for one test class, on one of the engines.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    public abstract string ConnectionString { get; }

    /// <summary>Why the engine cannot be tested here; null when it can.</summary>
    public virtual string? Missing => null;

    /// <summary>Registers the engine as the product does.</summary>
    public abstract IServiceCollection AddEngine(IServiceCollection services);

    /// <summary>Options for contexts that tests change, by interceptors for example; otherwise those of the product.</summary>
    public abstract PortalContext NewContext(Action<DbContextOptionsBuilder> configure);

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        await using var context = NewContext(_ => { });
        await context.Database.MigrateAsync();
    }

    public abstract ValueTask DisposeAsync();
}
