using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads a source by slug.</summary>
public sealed class SourceQuery(PortalContext context)
{
    public Task<SourceView?> ReadAsync(string slug, CancellationToken cancellationToken) =>
        context.Sources.TagWith(nameof(SourceQuery)).Where(source => source.Slug == slug)
            .Select(source => new SourceView(source.SourceId, source.Slug, source.Name, source.Url))
            .SingleOrDefaultAsync(cancellationToken);
}
