using Portal.Links;
using Portal.Reading;
using Portal.Web.Caching;
using Portal.Web.Views;

namespace Portal.Web.Sitemaps;

/// <summary>Makes the sitemaps that are small: the index, the standing addresses, the news of two days.</summary>
public sealed class SitemapComposer(SitemapQuery query, SitemapMonths months, PageFrames frames, TimeProvider clock)
{
    private readonly PageFrame _frame = frames.Main();

    /// <summary>So many files of news there can be; what lies behind them is in the sitemap of its month.</summary>
    private const int MostNews = 5 * NewsSitemap.Size;

    public async Task<Document> IndexAsync(CancellationToken cancellationToken)
    {
        var paths = new List<string> { Paths.PagesSitemap };
        var news = await NewsAsync(cancellationToken);
        // An empty one is no sitemap by the protocol's schema; whoever was told of it finds it all the same, which Google takes.
        paths.AddRange(Enumerable.Range(1, news.Count == 0 ? 0 : NewsSitemap.Files(news.Count)).Select(Paths.NewsSitemap));
        foreach (var edition in _frame.Site.Editions)
        {
            foreach (var (month, parts) in await months.ReadAsync(edition, query, cancellationToken))
            {
                paths.AddRange(Enumerable.Range(1, parts).Select(number => Paths.MonthSitemap(edition.Slug, month.First, number)));
            }
        }

        return Document(Paths.SitemapIndex, SitemapXml.Index(paths.Select(_frame.Absolute)), EndOf(news));
    }

    public Document Pages()
    {
        var site = _frame.Site;
        var paths = site.Editions.SelectMany(edition => edition.Sections.SelectMany(section => section.AndAllBelow()).Select(section => section.Path).Prepend(edition.Path))
            .Concat(site.Topics.Select(topic => topic.Path))
            .Concat(site.AboutPages.Select(about => about.Path))
            .Append(Paths.Corrections);
        return Document(Paths.PagesSitemap, SitemapXml.Pages(paths.Select(_frame.Absolute)), DateTime.MaxValue) with { Shows = [] };
    }

    /// <returns>Null when there is no such file.</returns>
    public async Task<Document?> NewsAsync(int number, CancellationToken cancellationToken)
    {
        var news = await NewsAsync(cancellationToken);
        return number <= NewsSitemap.Files(news.Count)
            ? Document(
                Paths.NewsSitemap(number), NewsSitemap.Write(news.Skip((number - 1) * NewsSitemap.Size).Take(NewsSitemap.Size), frames), EndOf(news))
            : null;
    }

    private async Task<IReadOnlyList<SitemapHeadline>> NewsAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - SitemapHeadline.Longest;
        var news = new List<SitemapHeadline>();
        foreach (var edition in _frame.Site.Editions)
        {
            news.AddRange(await query.HeadlinesAsync(edition.EditionId, since, MostNews, cancellationToken));
        }

        return [.. news.Where(story => !story.NoIndex).OrderByDescending(story => story.PublishedAtUtc).ThenByDescending(story => story.ArticleId).Take(MostNews)];
    }

    /// <summary>When the first of the stories is too old.</summary>
    private static DateTime EndOf(IReadOnlyList<SitemapHeadline> news) => news.Count == 0 ? DateTime.MaxValue : news[^1].PublishedAtUtc + SitemapHeadline.Longest;

    private Document Document(string path, byte[] xml, DateTime trueUntilUtc) => new(
        path, SitemapXml.ContentType, xml, [.. _frame.Site.Editions.Select(edition => CacheTags.Sitemaps(edition.EditionId))])
    {
        TrueUntilUtc = trueUntilUtc,
    };
}
