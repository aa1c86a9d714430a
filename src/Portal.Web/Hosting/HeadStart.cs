using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Sqlite;
using Portal.Reading;

namespace Portal.Web.Hosting;

/// <summary>
/// Does beforehand what the first page of a start will need, while the application is still being put together: EF Core is made ready, then the page is read. What was read
/// is forgotten; the code that reads it is compiled then, EF Core knows the statements, and the file is open.
/// </summary>
public sealed class HeadStart
{
    private HeadStart(Task done) => Done = done;

    /// <summary>Never fails: whoever needs the database afterwards says what is wrong with it.</summary>
    public Task Done { get; }

    /// <summary>Begins with what needs no settings, as they have not been read yet.</summary>
    /// <returns>Never fails.</returns>
    public static Task BeginAsync() => Task.Run(() => QuietlyAsync(TranslateAsync));

    /// <summary>In Production only: elsewhere code is not compiled ahead, and a start takes long anyway.</summary>
    /// <param name="begun">What <see cref="BeginAsync"/> returned.</param>
    public static HeadStart Read(Task begun, IConfiguration configuration, IHostEnvironment environment)
    {
        return new HeadStart(environment.IsProduction() ? Task.Run(ReadNextAsync) : begun);

        async Task ReadNextAsync()
        {
            await begun;
            await RunAsync(configuration, environment);
        }
    }

    /// <summary>Never fails.</summary>
    public static Task RunAsync(IConfiguration configuration, IHostEnvironment environment) => QuietlyAsync(() => ReadAsync(configuration, environment));

    /// <returns>False where there is no edition yet.</returns>
    public static async Task<bool> ReadAsync(IConfiguration configuration, IHostEnvironment environment)
    {
        await using var provider = Provider(services => services.AddDatabase(configuration, environment));
        await using var scope = provider.CreateAsyncScope();
        var site = await scope.ServiceProvider.GetRequiredService<SiteQuery>().ReadAsync(CancellationToken.None);
        if (site.Main is not { } main)
        {
            return false;
        }

        await scope.ServiceProvider.GetRequiredService<HomeQuery>().ReadAsync(main, site.Topics, CancellationToken.None);
        return true;
    }

    /// <summary>
    /// Loads SQLite's model and translates a statement, which needs no database. Where the engine turns out to be SQL Server, only the code that both share is ready.
    /// </summary>
    public static async Task TranslateAsync()
    {
        await using var provider = Provider(services => services.AddSqlitePortal("Data Source=:memory:"));
        await using var scope = provider.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<PortalContext>().Editions.AsNoTracking().OrderBy(edition => edition.EditionId).ToQueryString();
    }

    private static ServiceProvider Provider(Action<IServiceCollection> addDatabase)
    {
        var services = new ServiceCollection().AddLogging().AddOptions();
        addDatabase(services);
        services.AddPortal();
        return services.BuildServiceProvider();
    }

    private static async Task QuietlyAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
        }
    }
}
