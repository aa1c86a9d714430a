using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Sections;

/// <summary>Reads sections for the desk.</summary>
public sealed class SectionsQuery(PortalContext context)
{
    public Task<Section?> FindAsync(int sectionId, CancellationToken cancellationToken) =>
        context.Sections.AsNoTracking().TagWith(nameof(SectionsQuery)).SingleOrDefaultAsync(section => section.SectionId == sectionId, cancellationToken);
}
