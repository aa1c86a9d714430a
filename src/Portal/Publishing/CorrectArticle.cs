using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>Adds a correction that readers see on the published article and in the list of corrections.</summary>
public sealed class CorrectArticle(PortalContext context, TimeProvider clock)
{
    public Task<CorrectArticleOutcome> RunAsync(CorrectArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > Lengths.Text
            ? Task.FromResult(CorrectArticleOutcome.TextRefused)
            : context.InTransactionAsync(token => CorrectAsync(request, actor, token), cancellationToken);

    private async Task<CorrectArticleOutcome> CorrectAsync(CorrectArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var article = await context.Articles.SingleOrDefaultAsync(row => row.ArticleId == request.ArticleId, cancellationToken);
        if (article is null)
        {
            return CorrectArticleOutcome.NotPublished;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var change = new Change(ChangeKind.ArticleCorrected, actor, now)
        {
            ArticleId = article.ArticleId,
            EditionId = article.EditionId,
            FromVersion = article.LiveVersion,
            ToVersion = article.LiveVersion,
        };
        if (!context.Permits(actor.May(Permission.Correct, article.EditionId), change))
        {
            return CorrectArticleOutcome.Forbidden;
        }

        if (!article.CanCorrect)
        {
            context.Refuse(change, Refusal.Untimely);
            return CorrectArticleOutcome.NotPublished;
        }

        var published = await context.PublishedArticles.SingleAsync(row => row.ArticleId == request.ArticleId, cancellationToken);
        var at = request.CorrectedAtUtc is { } earlier && earlier < now ? earlier : now;
        article.Correct();
        var correction = new Correction(request.ArticleId, request.Kind, request.Text, actor.Name, at);
        context.Corrections.Add(correction);
        await context.SaveChangesAsync(cancellationToken);
        context.PublishedCorrections.Add(new PublishedCorrection(
            correction.CorrectionId, correction.ArticleId, correction.Kind, correction.Text, at));
        published.ModifiedAtUtc = at > published.ModifiedAtUtc ? at : published.ModifiedAtUtc;
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return CorrectArticleOutcome.Corrected;
    }
}

/// <param name="Text">Plain text, 1 to 2000 UTF-16 code units.</param>
/// <param name="CorrectedAtUtc">For corrections made elsewhere before; null, or a time that is yet to come, is now.</param>
public sealed record CorrectArticleRequest(int ArticleId, CorrectionKind Kind, string Text, DateTime? CorrectedAtUtc = null);

public enum CorrectArticleOutcome
{
    Corrected,

    /// <summary>The text is empty or too long.</summary>
    TextRefused,

    NotPublished,

    /// <summary>The actor may not correct in this edition; the attempt is on record.</summary>
    Forbidden,
}
