using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Rewrites what articles print of something that has got another name; part of the act that gives it, and its last: it lets go of
/// everything that the context has read.</summary>
public sealed class PublishedNames(PortalContext context)
{
    // So many are in memory at once.
    private const int AtOnce = 200;

    /// <summary>Changes every article of a list, also those whose time is yet to come.</summary>
    public async Task RewriteAsync(ListRef list, Action<PublishedArticle> change, CancellationToken cancellationToken)
    {
        var ids = await context.PublishedListings.In(list.Kind, list.TargetId).Select(row => row.ArticleId).Distinct().ToListAsync(cancellationToken);
        foreach (var some in ids.Chunk(AtOnce))
        {
            context.ChangeTracker.Clear();
            var articles = await context.PublishedArticles.Where(article => some.Contains(article.ArticleId)).ToListAsync(cancellationToken);
            articles.ForEach(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        context.ChangeTracker.Clear();
    }
}
