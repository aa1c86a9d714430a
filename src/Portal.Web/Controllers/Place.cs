using Portal.Reading;

namespace Portal.Web.Controllers;

/// <summary>An edition or one of its sections, found by the slugs of an address.</summary>
/// <param name="Section">Null for the edition's home.</param>
public sealed record Place(SiteEdition Edition, SiteSection? Section)
{
    // So deep are sections looked for; an address of thousands of slashes costs no more.
    private const int Depth = 5;

    public string Path => Section?.Path ?? Edition.Path;

    /// <param name="path">Segments joined by slashes, in any case, without the outer slashes.</param>
    public static Place? Find(Site site, string path)
    {
        var slugs = path.ToLowerInvariant();
        var first = slugs.Split('/')[0];
        if (site.Find(first) is { } edition)
        {
            return slugs.Length == first.Length
                ? new Place(edition, Section: null)
                : In(edition, slugs[(first.Length + 1)..]);
        }

        return site.Main is { } main ? In(main, slugs) : null;
    }

    /// <summary>The same; the main edition's home, too, where no segment is left.</summary>
    public static Place? FindOrMain(Site site, string path) =>
        path.Length > 0 ? Find(site, path) : site.Main is { } main ? new Place(main, Section: null) : null;

    /// <summary>By the names that programs give.</summary>
    /// <param name="edition">Slug; null for the main edition.</param>
    /// <param name="sectionPath">Slugs joined by slashes; null for the edition's home.</param>
    public static Place? Named(Site site, string? edition, string? sectionPath) =>
        (edition is null ? site.Main : site.Editions.FirstOrDefault(known => known.Slug == edition)) is not { } found ? null
        : sectionPath is null ? new Place(found, Section: null)
        : In(found, sectionPath);

    /// <summary>The innermost place that an address lies in, even one that nothing answers.</summary>
    public static Place? Around(Site site, string path)
    {
        var segments = path.Trim('/').Split('/', Depth + 1).Take(Depth).ToList();
        return Enumerable.Range(0, segments.Count).Select(left => Find(site, string.Join('/', segments.SkipLast(left))))
            .FirstOrDefault(place => place is not null);
    }

    private static Place? In(SiteEdition edition, string slugPath) =>
        edition.FindSection(slugPath) is { } section ? new Place(edition, section) : null;
}
