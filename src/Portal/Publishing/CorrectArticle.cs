using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>Adds a correction that readers see on the published article and in the list of corrections.</summary>
public sealed class CorrectArticle(PortalContext context, ArticleOpener opener)
{
    public Task<CorrectArticleResult> RunAsync(CorrectArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > Lengths.Text
            ? Task.FromResult(new CorrectArticleResult(CorrectArticleOutcome.TextRefused))
            : context.InTransactionAsync(token => CorrectAsync(request, actor, token), cancellationToken);

    private async Task<CorrectArticleResult> CorrectAsync(CorrectArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticleCorrected) { ToVersion = article => article.LiveVersion },
            request.Revision,
            article => actor.May(Permission.Correct, article.EditionId),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return CorrectArticleResult.Of(refusal);
        }

        if (!opened.Article.CanCorrect)
        {
            return CorrectArticleResult.Of(opened.Refuse(ArticleOutcome.Untimely));
        }

        var now = opened.NowUtc;
        var at = request.CorrectedAtUtc is { } earlier && earlier < now ? earlier : now;
        opened.Article.Correct(now);
        var correction = new Correction(request.ArticleId, request.Kind, request.Text, actor.Name, at);
        context.Corrections.Add(correction);
        await context.SaveChangesAsync(cancellationToken);
        context.PublishedCorrections.Add(new PublishedCorrection(
            correction.CorrectionId, correction.ArticleId, correction.Kind, correction.Text, at));
        var versions = await context.PublishedArticles.Where(row => row.ArticleId == request.ArticleId).ToListAsync(cancellationToken);
        foreach (var version in versions)
        {
            version.ModifiedAtUtc = request.Substantive && at > version.ModifiedAtUtc ? at : version.ModifiedAtUtc;
        }

        return CorrectArticleResult.Of(await opened.SaveAsync(cancellationToken));
    }
}

/// <param name="Text">Plain text, 1 to 2000 UTF-16 code units.</param>
/// <param name="CorrectedAtUtc">For corrections made elsewhere before; null, or a time that is yet to come, is now.</param>
public sealed record CorrectArticleRequest(int ArticleId, CorrectionKind Kind, string Text, DateTime? CorrectedAtUtc = null)
{
    /// <summary>What the editor saw of the article; null for verbs.</summary>
    public int? Revision { get; init; }

    /// <summary>False for a correction that does not move the time of the last update.</summary>
    public bool Substantive { get; init; } = true;
}

public enum CorrectArticleOutcome
{
    Corrected,

    /// <summary>The text is empty or too long.</summary>
    TextRefused,

    NotPublished,

    /// <summary>The actor may not correct in this edition; the attempt is on record.</summary>
    Forbidden,

    /// <summary>Somebody changed the article since the editor saw it; the result tells what it is now, and nothing was changed.</summary>
    Conflict,
}

/// <param name="Revision">What the next act has to have seen; null when there is no such article.</param>
/// <param name="Version">The newest version; null when there is no such article.</param>
public sealed record CorrectArticleResult(CorrectArticleOutcome Outcome, int? Revision = null, int? Version = null)
{
    internal static CorrectArticleResult Of(ArticleResult result) => new(OutcomeOf(result.Outcome), result.Revision, result.Version);

    private static CorrectArticleOutcome OutcomeOf(ArticleOutcome outcome) => outcome switch
    {
        ArticleOutcome.Done => CorrectArticleOutcome.Corrected,
        ArticleOutcome.Forbidden => CorrectArticleOutcome.Forbidden,
        ArticleOutcome.Conflict => CorrectArticleOutcome.Conflict,
        ArticleOutcome.NotFound or ArticleOutcome.Untimely => CorrectArticleOutcome.NotPublished,
        ArticleOutcome.Incomplete or ArticleOutcome.Unsigned or ArticleOutcome.OwnText or ArticleOutcome.SignedAlready
            or ArticleOutcome.Embargoed or ArticleOutcome.Expired or ArticleOutcome.Past or ArticleOutcome.Missing =>
            throw new InvalidOperationException($"A correction was answered by {outcome}."),
    };
}
