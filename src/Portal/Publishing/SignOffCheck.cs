using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>Why somebody who holds the right may not sign off an article all the same. Part of that act, and of the page that offers it.</summary>
public sealed class SignOffCheck(PortalContext context)
{
    /// <returns><see cref="ArticleOutcome.OwnText"/>, <see cref="ArticleOutcome.SignedAlready"/>, or null when nothing stands in the way.</returns>
    public async Task<ArticleOutcome?> FindAsync(Article article, int staffId, CancellationToken cancellationToken)
    {
        var live = article.LiveVersion ?? 0;
        if (await context.ArticleVersions.AnyAsync(
            version => version.ArticleId == article.ArticleId && version.Number > live && version.AuthorId == staffId, cancellationToken))
        {
            return ArticleOutcome.OwnText;
        }

        var signers = await context.SignOffs.Where(signOff => signOff.ArticleId == article.ArticleId)
            .OrderByDescending(signOff => signOff.SignOffId).Select(signOff => signOff.StaffId)
            .Take(article.SignOffCount).ToListAsync(cancellationToken);
        return signers.Contains(staffId) ? ArticleOutcome.SignedAlready : null;
    }
}
