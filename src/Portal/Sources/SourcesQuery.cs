using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Sources;

/// <summary>Reads sources for the desk, in the order of their slugs.</summary>
public sealed class SourcesQuery(PortalContext context)
{
    public Task<SlugPage<Source>> ReadAsync(string? from, CancellationToken cancellationToken) =>
        context.Sources.TagWith(nameof(SourcesQuery)).PageAsync(source => source.Slug, from, cancellationToken);

    public Task<Source?> FindAsync(int sourceId, CancellationToken cancellationToken) =>
        context.Sources.AsNoTracking().TagWith(nameof(SourcesQuery)).SingleOrDefaultAsync(source => source.SourceId == sourceId, cancellationToken);

    public Task<Source?> FindAsync(string name, CancellationToken cancellationToken) =>
        context.Sources.AsNoTracking().TagWith(nameof(SourcesQuery)).SingleOrDefaultAsync(source => source.Name == name, cancellationToken);
}
