using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>Takes an article from readers at once: its page answers 410 and no list shows it any more.</summary>
public sealed class WithdrawArticle(PortalContext context, TimeProvider clock)
{
    public Task<WithdrawArticleOutcome> RunAsync(WithdrawArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        request.Reason?.Length > Lengths.Text
            ? Task.FromResult(WithdrawArticleOutcome.ReasonRefused)
            : context.InTransactionAsync(token => WithdrawAsync(request, actor, token), cancellationToken);

    private async Task<WithdrawArticleOutcome> WithdrawAsync(
        WithdrawArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var article = await context.Articles.SingleOrDefaultAsync(
            row => row.ArticleId == request.ArticleId, cancellationToken);
        if (article is null)
        {
            return WithdrawArticleOutcome.NotFound;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var change = new Change(ChangeKind.ArticleWithdrawn, actor, now)
        {
            ArticleId = article.ArticleId,
            EditionId = article.EditionId,
            FromVersion = article.LiveVersion,
            Detail = request.Reason,
        };
        if (!context.Permits(actor.May(Permission.Withdraw, article.EditionId), change))
        {
            return WithdrawArticleOutcome.Forbidden;
        }

        if (!article.CanWithdraw)
        {
            context.Refuse(change, Refusal.Untimely);
            return WithdrawArticleOutcome.NotPublished;
        }

        var published = await context.PublishedArticles
            .Include(row => row.Listings).Include(row => row.Corrections).AsSplitQuery()
            .SingleAsync(row => row.ArticleId == article.ArticleId, cancellationToken);
        change.Lists = [.. published.Lists];
        context.Changes.Add(change);
        context.PublishedArticles.Remove(published);
        if (published.PublishedAtUtc <= now)
        {
            // Of what was never public, readers are told nothing.
            context.PublishedWithdrawals.Add(
                new PublishedWithdrawal(article.ArticleId, article.EditionId, published.Path, now, request.Reason));
        }

        article.Withdraw();
        await context.SaveChangesAsync(cancellationToken);
        return WithdrawArticleOutcome.Withdrawn;
    }
}

/// <param name="Reason">Plain text that readers see in place of the story, at most 2000 UTF-16 code units; null says nothing.</param>
public sealed record WithdrawArticleRequest(int ArticleId, string? Reason);

public enum WithdrawArticleOutcome
{
    Withdrawn,

    /// <summary>The reason is too long.</summary>
    ReasonRefused,

    NotFound,

    /// <summary>The actor may not withdraw in this edition; the attempt is on record.</summary>
    Forbidden,
    NotPublished,
}
