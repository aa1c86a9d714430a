using Portal.Changes;
using Portal.Web.Jobs;

namespace Portal.Web.Caching;

/// <summary>Registers the page cache with what keeps it true.</summary>
public static class PageCacheServices
{
    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddSingleton<PageSchedule>();
        services.AddSingleton<PublicPhotos>();
        services.AddSingleton<PageCounts>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageWarmer>();
        services.AddSingleton<IChangeListener, PagesListener>();
        services.AddSingleton<ChangeRelay>();
        services.AddSingleton<FailingJobs>();
        services.AddHostedService<RelayJob>();
        services.AddHostedService(provider => provider.GetRequiredService<PageWarmer>());
        services.AddHostedService<RedisNudge>();
        services.AddHostedService<PagesReport>();
    }
}
