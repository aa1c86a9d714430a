using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads a standing page by slug.</summary>
public sealed class AboutPageQuery(PortalContext context)
{
    public Task<AboutPageView?> ReadAsync(string slug, CancellationToken cancellationToken) =>
        context.AboutPages.TagWith(nameof(AboutPageQuery)).Where(page => page.Slug == slug)
            .Select(page => new AboutPageView(page.Slug, page.Title, page.Language, page.Markdown))
            .SingleOrDefaultAsync(cancellationToken);
}
