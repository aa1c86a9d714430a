using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Editions;
using Portal.Links;

namespace Portal.Sections;

/// <summary>Which paths sections cannot have.</summary>
internal static class SectionPaths
{
    /// <summary>What the site itself keeps at the top of every edition.</summary>
    private static readonly string[] OfEditions = ["archive", "search"];

    public static bool IsReserved(string path, Edition edition) => OfEditions.Contains(path) || (edition.IsMain && Paths.ReservedFirstSegments.Contains(path));

    /// <summary>True when the home of another edition has the address.</summary>
    public static async Task<bool> IsEditionAsync(PortalContext context, string path, Edition edition, CancellationToken cancellationToken) =>
        edition.IsMain && await context.Editions.AnyAsync(other => other.Slug == path && !other.IsMain, cancellationToken);
}
