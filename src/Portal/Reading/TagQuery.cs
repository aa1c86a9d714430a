using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads a tag by slug.</summary>
public sealed class TagQuery(PortalContext context)
{
    public Task<TagView?> ReadAsync(string slug, CancellationToken cancellationToken) =>
        context.Tags.TagWith(nameof(TagQuery)).Where(tag => tag.Slug == slug)
            .Select(tag => new TagView(tag.TagId, tag.Slug, tag.Name))
            .SingleOrDefaultAsync(cancellationToken);
}
