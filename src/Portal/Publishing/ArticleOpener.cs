using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>
/// How every act on an article begins: it exists, the actor may, and nobody has changed it since the actor saw it. Takes note of what has
/// come about by itself, so that the act meets the article as readers see it.
/// </summary>
public sealed class ArticleOpener(PortalContext context, DueArticles due, TimeProvider clock)
{
    /// <param name="seen">The revision that the actor saw; null for verbs and jobs, which see it only now.</param>
    /// <param name="may">Whether the actor may do this to the article.</param>
    public async Task<OpenedArticle> OpenAsync(
        ArticleAttempt attempt, int? seen, Func<Article, bool> may, Actor actor, CancellationToken cancellationToken)
    {
        var article = await context.Articles.SingleOrDefaultAsync(row => row.ArticleId == attempt.ArticleId, cancellationToken);
        if (article is null)
        {
            return new OpenedArticle(new ArticleResult(ArticleOutcome.NotFound));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var opened = new OpenedArticle(context, article, attempt, actor, now);
        if (!may(article))
        {
            return new OpenedArticle(opened.Refuse(ArticleOutcome.Forbidden));
        }

        if (seen is not null && seen != article.Revision)
        {
            return new OpenedArticle(opened.Refuse(ArticleOutcome.Conflict));
        }

        await due.SettleAsync(article, now, cancellationToken);
        return opened;
    }
}
