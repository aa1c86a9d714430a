using Portal.Web.Feeds;

namespace Portal.Web.Sitemaps;

/// <summary>Words of the sitemap protocol (sitemaps.org, and Google's for images and news).</summary>
internal static class SitemapXml
{
    public const string ContentType = "application/xml; charset=utf-8";
    public const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public const string Image = "http://www.google.com/schemas/sitemap-image/1.1";
    public const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static byte[] Index(IEnumerable<string> urls) => XmlOutput.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Sitemap);
        foreach (var url in urls)
        {
            xml.WriteStartElement("sitemap", Sitemap);
            xml.Text(prefix: null, "loc", Sitemap, url);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    public static byte[] Pages(IEnumerable<string> urls) => XmlOutput.Write(xml =>
    {
        xml.WriteStartElement("urlset", Sitemap);
        foreach (var url in urls)
        {
            xml.WriteStartElement("url", Sitemap);
            xml.Text(prefix: null, "loc", Sitemap, url);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
