using System.Xml;
using System.Xml.Schema;

namespace Portal.Web.Tests.Sitemaps;

/// <summary>
/// The rules of the sitemap protocol, of sitemap indexes and of Google's two extensions, transcribed from sitemaps.org/protocol.html and
/// developers.google.com/search/docs/crawling-indexing/sitemaps.
/// </summary>
internal static class SitemapSchema
{
    public static XmlSchemaSet All { get; } = Create();

    private static XmlSchemaSet Create()
    {
        var schemas = new XmlSchemaSet();
        foreach (var file in new[] { "sitemap.xsd", "sitemap-image.xsd", "sitemap-news.xsd" })
        {
            using var reader = XmlReader.Create(Path.Combine(SourceTree.Root, "tests", "Portal.Web.Tests", "Sitemaps", "Schemas", file));
            schemas.Add(targetNamespace: null, reader);
        }

        schemas.Compile();
        return schemas;
    }
}
