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
        // First, so that nothing that fails behind it keeps up what has been withdrawn.
        var tags = changes.SelectMany(CacheTags.Of).ToHashSet();
        var fallen = cache.Evict(tags);
        if (tags.Contains(CacheTags.Frame))
        {
            await site.ReadAsync(cancellationToken);
            // Those that were rendered in between stand in the old frame.
            cache.Clear();
        }

        if (changes.Any(MovesTimes))
        {
            await schedule.ReadAsync(cancellationToken);
        }

        warmer.WarmFallen(fallen);
        var shown = changes.Where(IsShown).Select(change => change.ArticleId!.Value).Distinct().ToList();
        if (shown.Count <= MostArticles)
        {
            shown.ForEach(warmer.WarmArticle);
        }
    }

    public async Task StartOverAsync(CancellationToken cancellationToken)
    {
        var fallen = cache.Clear();
        await site.ReadAsync(cancellationToken);
        await schedule.ReadAsync(cancellationToken);
        cache.Clear();
        warmer.WarmFallen(fallen);
    }

    /// <summary>True when an article may come or go at other times, or be in other lists then. What came due makes room for what lay further ahead
    /// than is looked.</summary>
    private static bool MovesTimes(ChangeNotice change) =>
        change.Kind is ChangeKind.ArticlePublished or ChangeKind.ArticleScheduled or ChangeKind.ArticleUnscheduled or ChangeKind.ArticleMoved
            or ChangeKind.ArticleRetagged or ChangeKind.ExpirySet or ChangeKind.ArticleDue or ChangeKind.ArticleExpired or ChangeKind.PhotoRightsSet or ChangeKind.PhotoReplaced
            or ChangeKind.PhotoExpired;

    private static bool IsShown(ChangeNotice change) =>
        change.Kind is ChangeKind.ArticlePublished or ChangeKind.ArticleCorrected or ChangeKind.ArticleMoved or ChangeKind.ArticleRetagged
            or ChangeKind.ArticleDue;
}
