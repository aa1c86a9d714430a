using Portal.Reading;

namespace Portal.Web.Hosting;

/// <summary>
/// Reads what the first page of a start will show while the application is still being put together. What was read is forgotten; the code that reads it is
/// compiled then, EF Core knows the statements, and the file is open.
/// </summary>
public sealed class HeadStart
{
    private HeadStart(Task done) => Done = done;

    /// <summary>Never fails: whoever needs the database afterwards says what is wrong with it.</summary>
    public Task Done { get; }

    /// <summary>In Production only: elsewhere code is not compiled ahead, and a start takes long anyway.</summary>
    public static HeadStart Begin(IConfiguration configuration, IHostEnvironment environment) =>
        new(environment.IsProduction() ? Task.Run(() => RunAsync(configuration, environment)) : Task.CompletedTask);

    /// <summary>Never fails.</summary>
    public static async Task RunAsync(IConfiguration configuration, IHostEnvironment environment)
    {
        try
        {
            await ReadAsync(configuration, environment);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
        }
    }

    /// <returns>False where there is no edition yet.</returns>
    public static async Task<bool> ReadAsync(IConfiguration configuration, IHostEnvironment environment)
    {
        var services = new ServiceCollection().AddLogging().AddOptions();
        services.AddDatabase(configuration, environment);
        services.AddPortal();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var site = await scope.ServiceProvider.GetRequiredService<SiteQuery>().ReadAsync(CancellationToken.None);
        if (site.Main is not { } main)
        {
            return false;
        }

        await scope.ServiceProvider.GetRequiredService<HomeQuery>().ReadAsync(main, site.Topics, CancellationToken.None);
        return true;
    }
}
