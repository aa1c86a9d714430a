using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.About;

/// <summary>Reads standing pages for the desk.</summary>
public sealed class AboutPagesQuery(PortalContext context)
{
    /// <summary>All of them: a site has few.</summary>
    public async Task<IReadOnlyList<AboutPage>> ReadAsync(CancellationToken cancellationToken) =>
        await context.AboutPages.AsNoTracking().TagWith(nameof(AboutPagesQuery)).OrderBy(page => page.Order).ThenBy(page => page.AboutPageId)
            .ToListAsync(cancellationToken);

    public Task<AboutPage?> FindAsync(int aboutPageId, CancellationToken cancellationToken) =>
        context.AboutPages.AsNoTracking().TagWith(nameof(AboutPagesQuery)).SingleOrDefaultAsync(page => page.AboutPageId == aboutPageId, cancellationToken);
}
