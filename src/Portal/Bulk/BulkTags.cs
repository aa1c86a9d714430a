using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Bulk;

/// <summary>What acts on a tag have to know: the names by which stories may call it, and what stories say.</summary>
public sealed class BulkTags(PortalContext context)
{
    /// <summary>All names of the tag that is called so now or was once; only this name when there is none.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string? name, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return [];
        }

        var tag = await context.Tags.Where(row => row.Name == name).Select(row => (int?)row.TagId).SingleOrDefaultAsync(cancellationToken)
            ?? await context.TagAliases.Where(row => row.Name == name).Select(row => (int?)row.TagId).SingleOrDefaultAsync(cancellationToken);
        return tag is null
            ? [name]
            :
            [
                .. await context.Tags.Where(row => row.TagId == tag).Select(row => row.Name).ToListAsync(cancellationToken),
                .. await context.TagAliases.Where(row => row.TagId == tag).OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(cancellationToken),
            ];
    }
}
