using Portal.Changes;
using Portal.Web.Jobs;

namespace Portal.Web.Caching;

/// <summary>Lets every page fall that shows what has changed, and has those rendered again that most readers come by.</summary>
public sealed class PagesListener(PageCache cache, CurrentSite site, PageSchedule schedule, PageWarmer warmer) : IChangeListener
{
    // A bulk change is not followed article by article.
    private const int MostArticles = 50;

    public async Task HearAsync(IReadOnlyList<ChangeNotice> changes, CancellationToken cancellationToken)
    {
        var tags = changes.SelectMany(CacheTags.Of).ToHashSet();
        if (tags.Contains(CacheTags.Frame))
        {
            // Before the pages fall: those that follow must stand in the new frame.
            await site.ReadAsync(cancellationToken);
        }

        // What came due makes room for what lay further ahead than is looked.
        if (changes.Any(change => change.Kind is ChangeKind.ArticlePublished or ChangeKind.ArticleScheduled or ChangeKind.ExpirySet
            or ChangeKind.ArticleDue or ChangeKind.ArticleExpired))
        {
            await schedule.ReadAsync(cancellationToken);
        }

        if (tags.Count > 0)
        {
            WarmFronts(cache.Evict(tags));
        }

        var published = changes.Where(change => change.Kind == ChangeKind.ArticlePublished).Select(change => change.ArticleId!.Value)
            .Distinct().ToList();
        if (published.Count <= MostArticles)
        {
            published.ForEach(warmer.WarmArticle);
        }
    }

    public async Task StartOverAsync(CancellationToken cancellationToken)
    {
        await site.ReadAsync(cancellationToken);
        await schedule.ReadAsync(cancellationToken);
        WarmFronts(cache.Clear());
    }

    private void WarmFronts(IReadOnlyList<StoredPage> fallen)
    {
        foreach (var page in fallen.Where(page => page.IsFront))
        {
            warmer.Warm(page.Key);
        }
    }
}
