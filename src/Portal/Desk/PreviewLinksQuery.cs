using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Desk;

/// <summary>Lists the preview links of an article that still show something.</summary>
public sealed class PreviewLinksQuery(PortalContext context, TimeProvider clock)
{
    public async Task<IReadOnlyList<ListedPreviewLink>> ReadAsync(int articleId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await context.PreviewLinks.TagWith(nameof(PreviewLinksQuery))
            .Where(row => row.ArticleId == articleId && row.RevokedAtUtc == null && row.ExpiresAtUtc > now)
            .OrderBy(row => row.PreviewLinkId)
            .Select(row => new ListedPreviewLink(row.PreviewLinkId, row.Version, row.CreatedBy, row.CreatedAtUtc, row.ExpiresAtUtc))
            .ToListAsync(cancellationToken);
    }
}
