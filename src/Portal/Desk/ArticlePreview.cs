using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Media;
using Portal.Publishing;
using Portal.Reading;
using Portal.Text;

namespace Portal.Desk;

/// <summary>
/// Makes of any version what readers would see once it is published, for the very page that shows them articles. Nothing is stored. Whom
/// the portal does not know yet is linked to as publishing would name them.
/// </summary>
public sealed class ArticlePreview(PortalContext context, StoryRowsReader reader, TimeProvider clock)
{
    /// <param name="photoPath">See <see cref="StoryLinks.PhotoPath"/>: readers' own address shows nothing that is not public.</param>
    /// <returns>Null when there is no such version. Who may see it is asked by whoever calls.</returns>
    public async Task<ArticleView?> ReadAsync(int articleId, int number, Func<Rendition, string> photoPath, CancellationToken cancellationToken)
    {
        var article = await context.Articles.AsNoTracking().TagWith(nameof(ArticlePreview))
            .SingleOrDefaultAsync(row => row.ArticleId == articleId, cancellationToken);
        var version = await context.ArticleVersions.AsNoTracking().TagWith(nameof(ArticlePreview))
            .SingleOrDefaultAsync(row => row.ArticleId == articleId && row.Number == number, cancellationToken);
        if (article is null || version is null)
        {
            return null;
        }

        var edition = await context.Editions.AsNoTracking().TagWith(nameof(ArticlePreview))
            .SingleAsync(row => row.EditionId == article.EditionId, cancellationToken);
        var rows = await reader.ReadAsync(version.Story, edition, article.SectionId, cancellationToken);
        context.ChangeTracker.Clear();
        var form = PublishedForm.Begin(article, number, path: "");
        form.PublishedAtUtc = article.FirstPublishedAtUtc ?? article.ScheduledAtUtc ?? article.OriginalPublishedAtUtc ?? clock.GetUtcNow().UtcDateTime;
        PublishedForm.Fill(form, article, version.Story, StoryRenderer.Render(version.Story, rows.Links with { PhotoPath = photoPath }), rows);
        return View(form, await CorrectionsAsync(articleId, cancellationToken)).WithPhotosAt(clock.GetUtcNow().UtcDateTime);
    }

    private async Task<IReadOnlyList<CorrectionView>> CorrectionsAsync(int articleId, CancellationToken cancellationToken) =>
        await context.Corrections.TagWith(nameof(ArticlePreview)).Where(row => row.ArticleId == articleId).OrderBy(row => row.CorrectionId)
            .Select(row => new CorrectionView(row.Kind, row.Text, row.CorrectedAtUtc)).ToListAsync(cancellationToken);

    private static ArticleView View(PublishedArticle form, IReadOnlyList<CorrectionView> corrections) => new()
    {
        ArticleId = form.ArticleId,
        Path = form.Path,
        EditionId = form.EditionId,
        SectionId = form.SectionId,
        Language = form.Language,
        Title = form.Title,
        Kicker = form.Kicker,
        ShortTitle = form.ShortTitle,
        SeoTitle = form.SeoTitle,
        Summary = form.Summary,
        PublishedAtUtc = form.PublishedAtUtc,
        ModifiedAtUtc = corrections.Select(correction => correction.CorrectedAtUtc).Append(form.PublishedAtUtc).Max(),
        Body = form.Body,
        WordCount = form.WordCount,
        NoIndex = form.NoIndex,
        Photo = form.PhotoHash is null ? null : new PhotoFile(form.PhotoHash, form.PhotoWidth!.Value, form.PhotoHeight!.Value),
        PhotoAlt = form.PhotoAlt,
        // Tags that are new have no stories to relate to.
        Details = form.Details with { TagIds = [.. form.Details.TagIds.Where(id => id > 0)] },
        Corrections = corrections,
    };
}
