using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Editions;

/// <summary>Reads an edition with all that is set of it, for the desk.</summary>
public sealed class EditionsQuery(PortalContext context)
{
    public Task<Edition?> FindAsync(int editionId, CancellationToken cancellationToken) =>
        context.Editions.AsNoTracking().TagWith(nameof(EditionsQuery)).SingleOrDefaultAsync(edition => edition.EditionId == editionId, cancellationToken);
}
