using System.Xml;
using Portal.Reading;
using Portal.Text;
using Portal.Web.Facts;
using Portal.Web.Feeds;
using Portal.Web.Views;

namespace Portal.Web.Sitemaps;

/// <summary>Google's news sitemap.</summary>
internal static class NewsSitemap
{
    /// <summary>Most stories of a file.</summary>
    public const int Size = 1000;

    /// <summary>One, though it be empty, so that whoever was told of it finds it.</summary>
    public static int Files(int stories) => Math.Max(1, (stories + Size - 1) / Size);

    public static byte[] Write(IEnumerable<SitemapHeadline> stories, PageFrames frames) => XmlOutput.Write(xml =>
    {
        xml.WriteStartElement("urlset", SitemapXml.Sitemap);
        xml.WriteAttributeString("xmlns", "news", ns: null, SitemapXml.News);
        foreach (var story in stories)
        {
            Write(xml, story, frames.Of(story.EditionId, sectionId: null));
        }

        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, SitemapHeadline story, PageFrame frame)
    {
        xml.WriteStartElement("url", SitemapXml.Sitemap);
        xml.Text(prefix: null, "loc", SitemapXml.Sitemap, frame.Absolute(story.Path));
        xml.WriteStartElement("news", "news", SitemapXml.News);
        xml.WriteStartElement("news", "publication", SitemapXml.News);
        xml.Text("news", "name", SitemapXml.News, frame.MastheadName);
        xml.Text("news", "language", SitemapXml.News, NewsLanguages.Code(story.Language));
        xml.WriteEndElement();
        xml.Text("news", "publication_date", SitemapXml.News, frame.Local(story.PublishedAtUtc).ToRfc3339());
        xml.Text("news", "title", SitemapXml.News, WellFormed.Of(story.Title));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
