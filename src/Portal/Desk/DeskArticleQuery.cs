using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Desk;

/// <summary>Reads one article with its newest version, sign-offs and notes, for the desk's own page of it.</summary>
public sealed class DeskArticleQuery(PortalContext context)
{
    /// <returns>Null when there is none, or when the actor may not see it: nobody is told which.</returns>
    public async Task<DeskArticle?> ReadAsync(int articleId, Actor actor, CancellationToken cancellationToken)
    {
        var article = await context.Articles.AsNoTracking().TagWith(nameof(DeskArticleQuery))
            .SingleOrDefaultAsync(row => row.ArticleId == articleId, cancellationToken);
        if (article is null || !article.MayBeReadBy(actor))
        {
            return null;
        }

        return new DeskArticle
        {
            Article = article,
            Version = await context.ArticleVersions.AsNoTracking().TagWith(nameof(DeskArticleQuery)).SingleAsync(
                row => row.ArticleId == articleId && row.Number == article.WorkingVersion, cancellationToken),
            SignOffsNeeded = await context.Editions.TagWith(nameof(DeskArticleQuery)).Where(edition => edition.EditionId == article.EditionId)
                .Select(edition => edition.SignOffs).SingleAsync(cancellationToken),
            SignOffs = await SignOffsAsync(articleId, cancellationToken),
            Notes = await context.DraftNotes.AsNoTracking().TagWith(nameof(DeskArticleQuery)).Where(note => note.ArticleId == articleId)
                .OrderBy(note => note.DraftNoteId).ToListAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<SignOff>> SignOffsAsync(int articleId, CancellationToken cancellationToken) =>
        await context.SignOffs.AsNoTracking().TagWith(nameof(DeskArticleQuery)).Where(signOff => signOff.ArticleId == articleId)
            .OrderBy(signOff => signOff.SignOffId).ToListAsync(cancellationToken);
}
