using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Desk;

/// <summary>Reads what a preview link shows.</summary>
public sealed class PreviewQuery(PortalContext context, TimeProvider clock)
{
    // Longer than any token: such an address is not worth hashing.
    private const int MaxToken = 100;

    /// <returns>Null for a token that is unknown, expired or revoked: nobody is told which.</returns>
    public async Task<PreviewedStory?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length is 0 or > MaxToken)
        {
            return null;
        }

        var hash = PreviewToken.Hash(token);
        var now = clock.GetUtcNow().UtcDateTime;
        return await context.PreviewLinks.TagWith(nameof(PreviewQuery))
            .Where(link => link.TokenHash == hash && link.RevokedAtUtc == null && link.ExpiresAtUtc > now)
            .Join(
                context.ArticleVersions,
                link => new { link.ArticleId, Number = link.Version },
                version => new { version.ArticleId, version.Number },
                (link, version) => new { link, version })
            .Join(
                context.Articles,
                found => found.link.ArticleId,
                article => article.ArticleId,
                (found, article) => new PreviewedStory(
                    article.ArticleId, found.link.Version, article.EditionId, article.SectionId, found.version.Story, found.link.ExpiresAtUtc))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
