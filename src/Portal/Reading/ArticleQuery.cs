using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Media;

namespace Portal.Reading;

/// <summary>Reads one article for its own page.</summary>
public sealed class ArticleQuery(PortalContext context, TimeProvider clock)
{
    /// <returns>Null when readers do not see an article of that id.</returns>
    public async Task<ArticleView?> ReadAsync(int articleId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // A list of one: where EF Core adds a LIMIT, the corrections are sorted instead of read from their index.
        var found = await context.PublishedArticles.TagWith(nameof(ArticleQuery)).PublicAt(now)
            .Where(article => article.ArticleId == articleId)
            .Select(article => new ArticleView
            {
                ArticleId = article.ArticleId,
                Path = article.Path,
                EditionId = article.EditionId,
                SectionId = article.SectionId,
                Language = article.Language,
                Title = article.Title,
                Kicker = article.Kicker,
                ShortTitle = article.ShortTitle,
                SeoTitle = article.SeoTitle,
                Summary = article.Summary,
                PublishedAtUtc = article.PublishedAtUtc,
                ModifiedAtUtc = article.ModifiedAtUtc,
                Body = article.Body,
                WordCount = article.WordCount,
                NoIndex = article.NoIndex,
                Photo = article.PhotoHash == null
                    ? null
                    : new PhotoFile(article.PhotoHash, article.PhotoWidth!.Value, article.PhotoHeight!.Value)
                    {
                        Focus = article.PhotoFocus ?? FocalPoint.Centre,
                        HasAvif = article.PhotoHasAvif,
                        HiddenFromUtc = article.PhotoHiddenFromUtc,
                    },
                PhotoAlt = article.PhotoAlt,
                Details = article.Details,
                Corrections = context.PublishedCorrections.Where(correction => correction.ArticleId == article.ArticleId)
                    .OrderBy(correction => correction.CorrectionId)
                    .Select(correction => new CorrectionView(correction.Kind, correction.Text, correction.CorrectedAtUtc)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return found.SingleOrDefault()?.WithPhotosAt(now);
    }
}
