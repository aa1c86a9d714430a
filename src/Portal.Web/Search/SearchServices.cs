using Portal.Changes;
using Portal.Search;
using Portal.Web.Hosting;

namespace Portal.Web.Search;

/// <summary>Registers search.</summary>
public static class SearchServices
{
    /// <summary>What verbs need too.</summary>
    public static void AddSearchIndex(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SearchFolder(provider.GetRequiredService<DataFolder>().Path("search")));
        services.AddSingleton<SearchIndex>();
    }

    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchQueue>();
        services.AddSingleton<IChangeListener, SearchListener>();
        services.AddSingleton<SearchJob>();
        services.AddHostedService(provider => provider.GetRequiredService<SearchJob>());
        services.AddScoped<StorySearch>();
        services.AddScoped<SearchComposer>();
        services.AddSearchLimit();
    }
}
