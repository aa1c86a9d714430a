using Portal.Reading;

namespace Portal.Web.Hosting;

/// <summary>
/// Reads what the first page of a start will show while the application is still being put together. Nothing is kept: it is for the code that reads,
/// which is compiled on the way, and for the pages of the file.
/// </summary>
public static class HeadStart
{
    /// <summary>Never fails: whoever needs the database afterwards says what is wrong with it.</summary>
    public static async Task RunAsync(IConfiguration configuration, IHostEnvironment environment)
    {
        try
        {
            await ReadAsync(new ServiceCollection().AddLogging().AddOptions(), configuration, environment);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
        }
    }

    private static async Task ReadAsync(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddDatabase(configuration, environment);
        services.AddPortal();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var site = await scope.ServiceProvider.GetRequiredService<SiteQuery>().ReadAsync(CancellationToken.None);
        if (site.Main is { } main)
        {
            await scope.ServiceProvider.GetRequiredService<HomeQuery>().ReadAsync(main, site.Topics, CancellationToken.None);
        }
    }
}
