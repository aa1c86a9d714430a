using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;
using Portal.Stories;

namespace Portal.Publishing;

/// <summary>Puts the photos of the newest version into another order, as a new version. The places in the text stay; the photos move
/// among them.</summary>
public sealed class ChangePhotoOrder(PortalContext context, ArticleOpener opener, VersionAppender appender)
{
    public Task<ArticleResult> RunAsync(ChangePhotoOrderRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => ChangeAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> ChangeAsync(ChangePhotoOrderRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.VersionSaved) { AppendsVersion = true },
            request.Revision,
            article => article.MayBeWrittenBy(actor),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var version = await context.ArticleVersions.AsNoTracking().SingleAsync(
            row => row.ArticleId == request.ArticleId && row.Number == opened.Article.WorkingVersion, cancellationToken);
        if (!request.Order.Order().SequenceEqual(Enumerable.Range(0, version.Story.Photos.Count)))
        {
            return opened.Refuse(ArticleOutcome.Missing);
        }

        var text = new VersionText(version.Story with { Photos = InOrder(version.Story.Photos, request.Order) })
        {
            Findings = version.Findings,
            SourceText = version.SourceText,
            Note = request.Note,
        };
        return await appender.AppendAsync(opened, text, actor, cancellationToken);
    }

    private static IReadOnlyList<PhotoUse> InOrder(IReadOnlyList<PhotoUse> photos, IReadOnlyList<int> order) =>
        [.. order.Select((from, to) => photos[from] with { AfterParagraph = photos[to].AfterParagraph })];
}

/// <param name="Revision">What the editor saw.</param>
/// <param name="Order">For each place, which of the present photos comes there, counted from 0; each exactly once, or else
/// <see cref="ArticleOutcome.Missing"/>.</param>
public sealed record ChangePhotoOrderRequest(int ArticleId, int? Revision, IReadOnlyList<int> Order, string? Note = null);
