using System.Globalization;
using System.Net;
using System.Xml;
using Portal.Links;
using Portal.Text;
using Portal.Web.Facts;

namespace Portal.Web.Feeds;

/// <summary>RSS 2.0 (rssboard.org/rss-specification) with the whole text, and photos as Media RSS has them.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";

    public static byte[] Write(Feed feed) => XmlOutput.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", ns: null, Atom);
        xml.WriteAttributeString("xmlns", "content", ns: null, Content);
        xml.WriteAttributeString("xmlns", "dc", ns: null, DublinCore);
        xml.WriteAttributeString("xmlns", "media", ns: null, Media);
        xml.WriteStartElement("channel");
        Channel(xml, feed);
        foreach (var article in feed.Articles)
        {
            Item(xml, feed, article);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Channel(XmlWriter xml, Feed feed)
    {
        xml.Text("title", feed.Title);
        xml.Text("link", feed.HomeUrl);
        xml.Text("description", feed.Description ?? feed.Title);
        xml.Text("language", NewsLanguages.Code(feed.Frame.Language));
        xml.Text("lastBuildDate", feed.UpdatedAt?.ToRfc5322());
        xml.Empty("atom", "link", Atom, ("rel", "self"), ("type", FeedFormat.Rss.MediaType()), ("href", feed.Url));
        if (feed.Hub is { } hub)
        {
            xml.Empty("atom", "link", Atom, ("rel", "hub"), ("href", hub));
        }
    }

    private static void Item(XmlWriter xml, Feed feed, ArticleFacts article)
    {
        xml.WriteStartElement("item");
        xml.Text("title", article.Title);
        xml.Text("link", article.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(article.Url);
        xml.WriteEndElement();
        xml.Text("pubDate", article.PublishedAt.ToRfc5322());
        xml.Text("atom", "updated", Atom, article.ModifiedAt.ToRfc3339());
        foreach (var author in article.Authors)
        {
            xml.Text("dc", "creator", DublinCore, author.Name);
        }

        foreach (var category in article.Sections.Concat(article.Keywords).Distinct(StringComparer.Ordinal))
        {
            xml.Text("category", category);
        }

        xml.WriteStartElement("source");
        xml.WriteAttributeString("url", article.SourceUrl);
        xml.WriteString(article.Source.Name);
        xml.WriteEndElement();
        xml.Text("dc", "language", DublinCore, article.Language);
        xml.Text("dc", "rights", DublinCore, article.CopyrightNotice);
        // HTML by the specification, so that what looks like a tag in it is none.
        xml.Text("description", WebUtility.HtmlEncode(article.Summary));
        xml.Text("content", "encoded", Content, feed.Content(article));
        foreach (var photo in article.Photos)
        {
            Photo(xml, photo);
        }

        xml.WriteEndElement();
    }

    private static void Photo(XmlWriter xml, PhotoFacts photo)
    {
        xml.WriteStartElement("media", "content", Media);
        xml.WriteAttributeString("url", photo.Whole.Url);
        xml.WriteAttributeString("type", PictureFacts.MediaType);
        xml.WriteAttributeString("medium", "image");
        xml.WriteAttributeString("width", photo.Whole.Width.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("height", photo.Whole.Height.ToString(CultureInfo.InvariantCulture));
        xml.Text("media", "description", Media, photo.Caption);
        xml.Text("media", "credit", Media, photo.Credit);
        xml.Text("media", "copyright", Media, photo.Copyright);
        xml.WriteEndElement();
    }
}
