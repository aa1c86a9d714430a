using System.Text;
using System.Xml.Linq;
using Portal.Links;
using Portal.Reading;
using Portal.Text;
using Portal.Web.Caching;
using Portal.Web.Hosting;

namespace Portal.Web.Search;

/// <summary>Tells browsers how the site is searched (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    public const string MediaType = "application/opensearchdescription+xml";

    // A browser shows no longer name.
    private const int LongestName = 16;

    private static readonly XNamespace Format = "http://a9.com/-/spec/opensearch/1.1/";

    public static Document Of(SiteEdition edition, SiteOptions site)
    {
        var name = WellFormed.Of(edition.Name);
        var document = new XElement(
            Format + "OpenSearchDescription",
            new XElement(Format + "ShortName", name.Length > LongestName ? string.Concat(name.EnumerateRunes().Take(LongestName / 2)) : name),
            new XElement(Format + "Description", name),
            new XElement(Format + "InputEncoding", "UTF-8"),
            new XElement(Format + "Image", new XAttribute("type", "image/svg+xml"), site.Absolute("/favicon.svg")),
            new XElement(Format + "Url", new XAttribute("type", "text/html"), new XAttribute("template", $"{site.Absolute(Paths.Search(edition.PathSlug))}?{SearchForm.WordsName}={{searchTerms}}")));
        return new Document(
            Paths.OpenSearch, $"{MediaType}; charset=utf-8", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n"), Shows: []);
    }
}
