using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>Keeps the pairs of an article's title; part of each act that gives it a version, never saving by itself.</summary>
public sealed class TitleIndex(PortalContext context)
{
    /// <param name="before">The title so far; empty for a new article.</param>
    public async Task SetAsync(Article article, string before, CancellationToken cancellationToken)
    {
        var wanted = TitlePairs.OfTitle(article.Title);
        var present = TitlePairs.OfTitle(before);
        var gone = present.Except(wanted).ToList();
        if (gone.Count > 0)
        {
            context.TitlePairs.RemoveRange(await context.TitlePairs
                .Where(row => gone.Contains(row.Pair) && row.ArticleId == article.ArticleId).ToListAsync(cancellationToken));
        }

        context.TitlePairs.AddRange(wanted.Except(present).Select(pair => new TitlePair(pair, article.ArticleId)));
    }
}
