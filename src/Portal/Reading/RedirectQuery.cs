using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Links;

namespace Portal.Reading;

/// <summary>Finds where an address that nothing answers leads now.</summary>
public sealed class RedirectQuery(PortalContext context)
{
    /// <summary>An old address is known as it was used, and in any other spelling of what the site makes itself: with capitals, with or without
    /// the last slash, with a place in a list, or for the feed of what has moved.</summary>
    /// <param name="path">From the root of the site.</param>
    /// <param name="query">With its question mark; empty for none.</param>
    /// <returns>Null when the address was never used.</returns>
    public async Task<string?> ReadAsync(string path, string query, CancellationToken cancellationToken)
    {
        if (path.Length + query.Length > Lengths.Path)
        {
            return null;
        }

        var slugs = path.ToLowerInvariant().TrimEnd('/');
        var feed = Paths.Feeds.FirstOrDefault(name => slugs.EndsWith($"/{name}", StringComparison.Ordinal));
        var place = feed is null ? slugs : slugs[..^(feed.Length + 1)];
        // The surest first.
        List<string> known = [.. new[] { path + query, path, place + "/", place }.Distinct(StringComparer.Ordinal)];
        var rows = await context.PublishedRedirects.TagWith(nameof(RedirectQuery)).Where(row => known.Contains(row.FromPath)).ToListAsync(cancellationToken);
        var found = rows.MinBy(row => known.IndexOf(row.FromPath));
        return found is null || feed is null || found.FromPath.TrimEnd('/') != place ? found?.ToPath : $"{found.ToPath.TrimEnd('/')}/{feed}";
    }
}
