using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>Appends an earlier version again as the newest one.</summary>
public sealed class RestoreVersion(PortalContext context, ArticleOpener opener, VersionAppender appender)
{
    public Task<ArticleResult> RunAsync(RestoreVersionRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => RestoreAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> RestoreAsync(RestoreVersionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.VersionRestored) { AppendsVersion = true },
            request.Revision,
            article => article.MayBeWrittenBy(actor),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var earlier = await context.ArticleVersions.AsNoTracking().SingleOrDefaultAsync(
            row => row.ArticleId == request.ArticleId && row.Number == request.Version, cancellationToken);
        if (earlier is null || earlier.Number == opened.Article.WorkingVersion)
        {
            return opened.Refuse(ArticleOutcome.Missing);
        }

        var text = new VersionText(earlier.Story)
        {
            Findings = earlier.Findings,
            SourceText = earlier.SourceText,
            Note = request.Note,
            RestoredFrom = earlier.Number,
        };
        return await appender.AppendAsync(opened, text, actor, cancellationToken);
    }
}

/// <param name="Revision">What the editor saw.</param>
/// <param name="Version">The one to restore; <see cref="ArticleOutcome.Missing"/> when there is none or when it is the newest.</param>
public sealed record RestoreVersionRequest(int ArticleId, int? Revision, int Version, string? Note = null);
