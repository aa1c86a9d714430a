using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Rewrites what articles print of something that has got another name; part of the act that gives it, and its last: it lets go of
/// everything that the context has read.</summary>
public sealed class PublishedNames(PortalContext context)
{
    /// <summary>So many are rewritten in one transaction. Lists that are no longer are rewritten in the transaction of the act itself.</summary>
    public const int AtOnce = 200;

    /// <summary>The articles of a list, also those whose time is yet to come.</summary>
    public async Task<IReadOnlyList<int>> ArticlesAsync(ListRef list, CancellationToken cancellationToken) =>
        await context.PublishedListings.In(list.Kind, list.TargetId).Select(row => row.ArticleId).Distinct().ToListAsync(cancellationToken);

    /// <summary>Changes every article of a list, also those whose time is yet to come.</summary>
    public async Task RewriteAsync(ListRef list, Action<PublishedArticle> change, CancellationToken cancellationToken) =>
        await RewriteAsync(await ArticlesAsync(list, cancellationToken), change, cancellationToken);

    /// <summary>Changes these articles, a part of them in each transaction unless one is open already: nobody waits for all of them.</summary>
    public async Task RewriteAsync(IReadOnlyList<int> articleIds, Action<PublishedArticle> change, CancellationToken cancellationToken)
    {
        foreach (var some in articleIds.Chunk(AtOnce))
        {
            await context.InTransactionAsync(token => RewriteAsync(some, change, token), cancellationToken);
        }

        context.ChangeTracker.Clear();
    }

    private async Task<int> RewriteAsync(int[] some, Action<PublishedArticle> change, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var articles = await context.PublishedArticles.Where(article => some.Contains(article.ArticleId)).ToListAsync(cancellationToken);
        articles.ForEach(change);
        return await context.SaveChangesAsync(cancellationToken);
    }
}
