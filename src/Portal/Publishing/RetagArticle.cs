using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Bulk;
using Portal.Changes;
using Portal.Data;
using Portal.Stories;

namespace Portal.Publishing;

/// <summary>
/// Gives a live article a tag, or takes one from it, at once for readers too. That is a version of its own, but the text stays the one that
/// was signed off, so that nobody has to do that again.
/// </summary>
public sealed class RetagArticle(PortalContext context, ArticleOpener opener, ArticleProjector projector, BulkTags tags)
{
    public Task<ArticleResult> RunAsync(RetagArticleRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => RetagAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> RetagAsync(RetagArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var detail = $"{(request.Adds ? '+' : '−')}{request.Tag}：{request.Reason}";
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.ArticleRetagged, detail.Length > Lengths.Text ? detail[..Lengths.Text] : detail) { AppendsVersion = true },
            request.Revision,
            article => article.MayBeMovedBy(actor),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var article = opened.Article;
        if (!article.CanRetag)
        {
            return opened.Refuse(ArticleOutcome.Untimely);
        }

        var before = await context.ArticleVersions.AsNoTracking().SingleAsync(
            row => row.ArticleId == article.ArticleId && row.Number == article.WorkingVersion, cancellationToken);
        var story = before.Story with { Tags = await TagsAsync(before.Story, request, cancellationToken) };
        if (StoryRules.Check(story) is { Count: > 0 } problems)
        {
            return opened.Refuse(ArticleOutcome.Incomplete) with { Problems = problems };
        }

        article.Retag(new VersionText(story) { Findings = before.Findings, SourceText = before.SourceText, Note = request.Reason }, actor, opened.NowUtc);
        await projector.ProjectAsync(
            article, new Projection(article.WorkingVersion, story, opened.NowUtc, IsFirst: false, IsSubstantive: false), cancellationToken);
        return await opened.SaveAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<string>> TagsAsync(Story story, RetagArticleRequest request, CancellationToken cancellationToken)
    {
        var names = await tags.NamesAsync(request.Tag, cancellationToken);
        var others = story.Tags.Where(name => !names.Contains(name, StringComparer.Ordinal));
        return request.Adds ? [.. others, names[0]] : [.. others];
    }
}

/// <param name="Revision">What the editor saw.</param>
/// <param name="Tag">Any name that it has or had.</param>
/// <param name="Adds">False takes it away.</param>
/// <param name="Reason">Plain text, for the record.</param>
public sealed record RetagArticleRequest(int ArticleId, int? Revision, string Tag, bool Adds, string Reason);
