using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Reading;

namespace Portal.Links;

/// <summary>Notes where an address leads whose content has moved; part of whatever act moves it, never saving by itself.</summary>
public sealed class Redirects(PortalContext context)
{
    /// <summary>Chains are flattened, so that every old address is one step away, and an address that is used again leads nowhere else.</summary>
    public async Task MoveAsync(string from, string to, CancellationToken cancellationToken)
    {
        if (from == to)
        {
            return;
        }

        var rows = await context.PublishedRedirects.Where(row => row.ToPath == from || row.FromPath == from || row.FromPath == to)
            .ToListAsync(cancellationToken);
        foreach (var row in rows.Where(row => row.FromPath == to))
        {
            context.PublishedRedirects.Remove(row);
        }

        foreach (var row in rows.Where(row => row.FromPath != to))
        {
            row.ToPath = to;
        }

        if (rows.TrueForAll(row => row.FromPath != from))
        {
            context.PublishedRedirects.Add(new PublishedRedirect(from, to));
        }
    }

    /// <summary>The address is used by something new.</summary>
    public async Task TakeAsync(string path, CancellationToken cancellationToken)
    {
        if (await context.PublishedRedirects.SingleOrDefaultAsync(row => row.FromPath == path, cancellationToken) is { } row)
        {
            context.PublishedRedirects.Remove(row);
        }
    }
}
