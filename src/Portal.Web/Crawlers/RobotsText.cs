using System.Text;
using Portal.Links;
using Portal.Web.Hosting;

namespace Portal.Web.Crawlers;

/// <summary>robots.txt (RFC 9309).</summary>
internal static class RobotsText
{
    public static string Write(RobotsOptions options, SiteOptions site)
    {
        var text = new StringBuilder("User-agent: *\n");
        text.Append("Disallow: ").Append(DeskPaths.Home).Append('\n').Append("Disallow: ").Append(Paths.Previews).Append('\n');
        foreach (var kind in Enum.GetValues<CrawlerKind>().Where(options.Refuses))
        {
            text.Append('\n');
            foreach (var name in KnownCrawlers.Of(kind))
            {
                text.Append("User-agent: ").Append(name).Append('\n');
            }

            text.Append("Disallow: /\n");
        }

        return text.Append("\nSitemap: ").Append(site.Absolute(Paths.SitemapIndex)).Append('\n').ToString();
    }
}
