using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Editions;
using Portal.Testing;

namespace Portal.Data.Tests.Engines;

/// <summary>What tests on a database start from: services as the product registers them, a clock and a newsroom.</summary>
public abstract class DataTests : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    protected DataTests(TestDatabase database)
    {
        Assert.SkipWhen(database.Missing is not null, database.Missing ?? "");
        Database = database;
        _services = ServicesOver(database, Clock);
        Newsroom = new Newsroom(_services);
    }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected TestDatabase Database { get; }

    protected FakeTimeProvider Clock { get; } = TestClock.New();

    protected DateTime NowUtc => Clock.GetUtcNow().UtcDateTime;

    protected Newsroom Newsroom { get; }

    /// <summary>Ids and names that no other test of the class uses.</summary>
    protected static string Unique(string start) => $"{start}{Guid.NewGuid():n}"[..(start.Length + 8)];

    /// <summary>An edition that no other test of the class fills.</summary>
    protected Task<Edition> AddEditionAsync() => Newsroom.AddEditionAsync(Unique("e"), token: Token);

    /// <summary>Runs with an act or query of a scope of its own, as one request does.</summary>
    protected Task<T> WithAsync<TService, T>(Func<TService, Task<T>> run)
        where TService : notnull => WithAsync(_services, run);

    /// <summary>Reads the database as it is, tracking nothing.</summary>
    protected Task<T> StoredAsync<T>(Func<PortalContext, Task<T>> read) => WithAsync<PortalContext, T>(context =>
    {
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return read(context);
    });

    /// <summary>Services whose contexts are changed, by interceptors for example.</summary>
    protected ServiceProvider ServicesWith(Action<DbContextOptionsBuilder> configure) => new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock).AddPortal().AddScoped(_ => Database.NewContext(configure)).BuildServiceProvider(validateScopes: true);

    protected static async Task<T> WithAsync<TService, T>(IServiceProvider services, Func<TService, Task<T>> run)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static ServiceProvider ServicesOver(TestDatabase database, TimeProvider clock) =>
        database.AddEngine(new ServiceCollection().AddSingleton(clock).AddPortal()).BuildServiceProvider(validateScopes: true);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
