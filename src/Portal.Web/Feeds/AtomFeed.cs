using System.Xml;
using Portal.Links;
using Portal.Web.Facts;

namespace Portal.Web.Feeds;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    // A feed has to say when it was updated; one that never held anything says so.
    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    public static byte[] Write(Feed feed) => XmlOutput.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", ns: null, feed.Frame.Language);
        xml.Say("id", feed.Url);
        xml.Say("title", feed.Title);
        xml.Say("subtitle", feed.Description);
        xml.Say("updated", (feed.UpdatedAt ?? Never).ToRfc3339());
        Person(xml, "author", feed.Frame.SiteName, feed.Frame.Absolute("/"));
        Link(xml, "self", FeedFormat.Atom.MediaType(), feed.Url);
        Link(xml, "alternate", "text/html", feed.HomeUrl);
        if (feed.Hub is { } hub)
        {
            Link(xml, "hub", type: null, hub);
        }

        foreach (var article in feed.Articles)
        {
            Entry(xml, feed, article);
        }

        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, Feed feed, ArticleFacts article)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteAttributeString("xml", "lang", ns: null, article.Language);
        xml.Say("id", article.Url);
        xml.Say("title", article.Title);
        Link(xml, "alternate", "text/html", article.Url);
        if (article.OriginalUrl is { } original)
        {
            Link(xml, "via", type: null, original);
        }

        xml.Say("published", article.PublishedAt.ToRfc3339());
        xml.Say("updated", article.ModifiedAt.ToRfc3339());
        foreach (var author in article.Authors)
        {
            Person(xml, "author", author.Name, author.Url);
        }

        if (article.Authors.Count == 0)
        {
            Person(xml, "author", article.Source.Name, article.SourceUrl);
        }

        foreach (var category in article.Sections.Concat(article.Keywords).Distinct(StringComparer.Ordinal))
        {
            xml.Empty(prefix: null, "category", Atom, ("term", category));
        }

        xml.Say("rights", article.CopyrightNotice);
        xml.Say("summary", article.Summary);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(feed.Content(article));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string element, string name, string url)
    {
        xml.WriteStartElement(element, Atom);
        xml.Say("name", name);
        xml.Say("uri", url);
        xml.WriteEndElement();
    }

    private static void Say(this XmlWriter xml, string name, string? text) => xml.Text(prefix: null, name, Atom, text);

    private static void Link(XmlWriter xml, string relation, string? type, string url) =>
        xml.Empty(prefix: null, "link", Atom, ("rel", relation), ("type", type), ("href", url));
}
