using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Finds where an address that nothing answers leads now.</summary>
public sealed class RedirectQuery(PortalContext context)
{
    /// <param name="path">From the root of the site, with its query if it has one.</param>
    /// <returns>Null when the address was never used.</returns>
    public Task<string?> ReadAsync(string path, CancellationToken cancellationToken) =>
        path.Length > Lengths.Path
            ? Task.FromResult<string?>(null)
            : context.PublishedRedirects.TagWith(nameof(RedirectQuery)).Where(row => row.FromPath == path)
                .Select(row => row.ToPath).SingleOrDefaultAsync(cancellationToken);
}
