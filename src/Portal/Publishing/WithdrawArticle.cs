using Portal.Changes;
using Portal.Data;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Publishing;

/// <summary>
/// Takes an article from readers at once: its page answers 410 and no list shows it any more. A planned publication is off as well. The
/// result lists what was taken down.
/// </summary>
public sealed class WithdrawArticle(PortalContext context, ArticleOpener opener, ShownArticles shown, TakenDown takenDown)
{
    public Task<WithdrawArticleResult> RunAsync(WithdrawArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        request.Reason?.Length > Lengths.Text
            ? Task.FromResult(new WithdrawArticleResult(WithdrawArticleOutcome.ReasonRefused))
            : context.InTransactionAsync(token => WithdrawAsync(request, actor, token), cancellationToken);

    private async Task<WithdrawArticleResult> WithdrawAsync(
        WithdrawArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticleWithdrawn, request.Reason) { ToVersion = _ => null },
            request.Revision,
            article => actor.May(Permission.Withdraw, article.EditionId),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return WithdrawArticleResult.Of(refusal);
        }

        if (actor.StaffId is not null && string.IsNullOrWhiteSpace(request.Reason))
        {
            return WithdrawArticleResult.Of(opened.Refuse(ArticleOutcome.Missing));
        }

        if (!opened.Article.CanWithdraw)
        {
            return WithdrawArticleResult.Of(opened.Refuse(ArticleOutcome.Untimely));
        }

        var (article, now) = (opened.Article, opened.NowUtc);
        var seen = await shown.ReadAsync(article, cancellationToken);
        var checklist = request.Lists ? await takenDown.ListAsync(article, seen, now, cancellationToken) : null;
        article.Withdraw(now);
        // Of what was never public, readers are told nothing.
        if (seen.VersionAt(now) is not null)
        {
            Notice(article.ArticleId, article.EditionId, seen, request.Reason, now);
        }

        await shown.ApplyAsync(article, seen, now, cancellationToken);
        return WithdrawArticleResult.Of(await opened.SaveAsync(cancellationToken)) with { TakenDown = checklist };
    }

    private void Notice(int articleId, int editionId, ShownArticle seen, string? reason, DateTime nowUtc)
    {
        var notice = seen.Notice
            ?? context.PublishedWithdrawals.Add(new PublishedWithdrawal(articleId, editionId, seen.Path!, nowUtc, reason)).Entity;
        notice.WithdrawnAtUtc = nowUtc;
        notice.Reason = reason;
    }
}

/// <param name="Reason">Plain text that readers see in place of the story, at most 2000 UTF-16 code units; null says nothing,
/// which only verbs may.</param>
public sealed record WithdrawArticleRequest(int ArticleId, string? Reason)
{
    /// <summary>What the editor saw of the article; null for verbs.</summary>
    public int? Revision { get; init; }

    /// <summary>False when nobody is going to read what was taken down, for many at once.</summary>
    public bool Lists { get; init; } = true;
}

public enum WithdrawArticleOutcome
{
    Withdrawn,

    /// <summary>The reason is too long or, of a member of staff, empty.</summary>
    ReasonRefused,

    NotFound,

    /// <summary>The actor may not withdraw in this edition; the attempt is on record.</summary>
    Forbidden,
    NotPublished,

    /// <summary>Somebody changed the article since the editor saw it; the result tells what it is now, and nothing was changed.</summary>
    Conflict,
}

/// <param name="Revision">What the next act has to have seen; null when there is no such article.</param>
/// <param name="Version">The newest version; null when there is no such article.</param>
public sealed record WithdrawArticleResult(WithdrawArticleOutcome Outcome, int? Revision = null, int? Version = null)
{
    /// <summary>Null unless withdrawn, and unless asked for.</summary>
    public TakenDownList? TakenDown { get; init; }

    internal static WithdrawArticleResult Of(ArticleResult result) => new(OutcomeOf(result.Outcome), result.Revision, result.Version);

    private static WithdrawArticleOutcome OutcomeOf(ArticleOutcome outcome) => outcome switch
    {
        ArticleOutcome.Done => WithdrawArticleOutcome.Withdrawn,
        ArticleOutcome.NotFound => WithdrawArticleOutcome.NotFound,
        ArticleOutcome.Forbidden => WithdrawArticleOutcome.Forbidden,
        ArticleOutcome.Conflict => WithdrawArticleOutcome.Conflict,
        ArticleOutcome.Untimely => WithdrawArticleOutcome.NotPublished,
        ArticleOutcome.Missing => WithdrawArticleOutcome.ReasonRefused,
        ArticleOutcome.Incomplete or ArticleOutcome.Unsigned or ArticleOutcome.OwnText or ArticleOutcome.SignedAlready
            or ArticleOutcome.Embargoed or ArticleOutcome.Expired or ArticleOutcome.Past =>
            throw new InvalidOperationException($"A withdrawal was answered by {outcome}."),
    };
}
