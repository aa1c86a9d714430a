using Portal.Data;
using Portal.Links;
using Portal.Reading;

namespace Portal.Benchmarks.Growth;

/// <summary>Addresses of one archive by kind of page. Lists that fill a page are taken, so that pages of both archives hold as much.</summary>
internal static class PageAddresses
{
    private const int Names = 6;

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfAsync(BenchPortal portal)
    {
        var regional = (await portal.ReadAsync(data => data.Editions.Where(row => !row.IsMain).Select(row => row.Slug))).Single();
        var section = (await portal.ReadAsync(data => data.Sections.Where(row => row.Path == "shehui"))).Single();
        return new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["home"] = ["/"],
            ["edition home"] = [Paths.Home(regional)],
            ["section"] = [Paths.Section(null, section.Path)],
            ["section, deep"] = await DeepAsync(portal, section.SectionId, Paths.Section(null, section.Path)),
            ["article"] = await portal.DoAsync<PortalContext, IReadOnlyList<string>>(SpreadArticles.PathsAsync),
            ["person"] = await LongestAsync(portal, ListKind.Person, data => data.People.Select(row => new Named(row.PersonId, row.Slug)), Paths.Person),
            ["source"] = await LongestAsync(portal, ListKind.Source, data => data.Sources.Select(row => new Named(row.SourceId, row.Slug)), Paths.Source),
            ["tag"] = await LongestAsync(portal, ListKind.Tag, data => data.Tags.Select(row => new Named(row.TagId, row.Slug)), Paths.Tag),
            ["topic"] = [.. (await portal.ReadAsync(data => data.Topics.Select(row => row.Slug))).Select(Paths.Topic)],
            ["day"] = await DaysAsync(portal),
            ["corrections"] = [Paths.Corrections],
            ["about"] = [Paths.About("bench")],
            ["404"] = ["/news/2020/0101/2000000000.html"],
            ["410"] = [.. (await portal.ReadAsync(data => data.PublishedWithdrawals.OrderBy(row => row.ArticleId).Select(row => row.Path).Take(50)))],
        };
    }

    private static async Task<IReadOnlyList<string>> DeepAsync(BenchPortal portal, int sectionId, string path)
    {
        var oldest = (await portal.ReadAsync(data => Rows(data.PublishedListings, ListKind.Section, sectionId).OrderBy(row => row.PublishedAtUtc).Take(1))).Single();
        var newest = (await portal.ReadAsync(data => Rows(data.PublishedListings, ListKind.Section, sectionId).OrderByDescending(row => row.PublishedAtUtc).Take(1))).Single();
        var span = newest.PublishedAtUtc - oldest.PublishedAtUtc;
        return [.. Enumerable.Range(4, 12).Select(step => $"{path}?before={new ListKey(oldest.PublishedAtUtc + (span * step / 20), 0)}")];
    }

    private static IQueryable<PublishedListing> Rows(IQueryable<PublishedListing> rows, ListKind kind, int targetId) =>
        rows.Where(row => row.Kind == kind && row.TargetId == targetId);

    /// <summary>Names that the first articles bear most often, which are the same in every archive of one seed.</summary>
    private static async Task<IReadOnlyList<string>> LongestAsync(
        BenchPortal portal, ListKind kind, Func<PortalContext, IQueryable<Named>> names, Func<string, string> path)
    {
        const int FirstArticles = 1000;
        var longest = await portal.ReadAsync(data => data.PublishedListings.Where(row => row.Kind == kind && row.ArticleId <= FirstArticles)
            .GroupBy(row => row.TargetId).OrderByDescending(rows => rows.Count()).Select(rows => rows.Key).Take(Names));
        var slugs = (await portal.ReadAsync(names)).ToDictionary(row => row.Id, row => row.Slug);
        return [.. longest.Select(id => path(slugs[id]))];
    }

    /// <summary>Whole days of the last month.</summary>
    private static async Task<IReadOnlyList<string>> DaysAsync(BenchPortal portal)
    {
        var newest = (await portal.ReadAsync(data => data.PublishedListings.Where(row => row.Kind == ListKind.Edition && row.TargetId == 1)
            .OrderByDescending(row => row.PublishedAtUtc).Select(row => row.PublishedAtUtc).Take(1))).Single();
        return [.. Enumerable.Range(2, 25).Select(back => Paths.Day(null, DateOnly.FromDateTime(newest.AddDays(-back))))];
    }

    private sealed record Named(int Id, string Slug);
}
