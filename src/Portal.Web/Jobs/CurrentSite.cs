using Portal.Reading;

namespace Portal.Web.Jobs;

/// <summary>The frame of the site as last read; pages take it from here and ask no database for it.</summary>
public sealed class CurrentSite(IServiceScopeFactory scopes)
{
    private volatile Site _site = Site.Empty;

    public Site Site => _site;

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        _site = await scope.ServiceProvider.GetRequiredService<SiteQuery>().ReadAsync(cancellationToken);
    }
}
