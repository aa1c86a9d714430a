using System.Globalization;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Portal.Web.Facts;
using Portal.Web.Feeds;
using Portal.Web.Views;

namespace Portal.Web.Api;

/// <summary>An article as a news item of NewsML-G2 (iptc.org/std/NewsML-G2), for partners whose systems take that; the same facts as in ninjs.</summary>
internal static class NewsItem
{
    public const string ContentType = "application/vnd.iptc.g2.newsitem+xml; charset=utf-8";

    private const string G2 = "http://iptc.org/std/nar/2006-10-01/";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Catalog = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml";
    private const string BasedOn = "https://schema.org/isBasedOn";
    private const string Editor = "https://schema.org/editor";
    private const string Translator = "https://schema.org/translator";

    /// <param name="frame">That of the article's edition and section.</param>
    public static byte[] Write(ArticleFacts article, PageFrame frame) => XmlOutput.Write(xml =>
    {
        xml.WriteStartElement("newsItem", G2);
        xml.WriteAttributeString("standard", "NewsML-G2");
        xml.WriteAttributeString("standardversion", "2.31");
        xml.WriteAttributeString("conformance", "power");
        xml.WriteAttributeString("guid", article.Url);
        xml.WriteAttributeString("version", VersionOf(article).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("xml", "lang", ns: null, article.Language);
        xml.Empty(prefix: null, "catalogRef", G2, ("href", Catalog));
        xml.WriteStartElement("rightsInfo", G2);
        Named(xml, "copyrightHolder", article.SourceUrl, article.Source.Name);
        xml.Say("copyrightNotice", article.CopyrightNotice);
        xml.WriteEndElement();
        Item(xml, article, frame);
        Content(xml, article);
        Body(xml, article, frame);
        xml.WriteEndElement();
    });

    /// <summary>Receivers ask that it grows, not that none is left out.</summary>
    private static long VersionOf(ArticleFacts article) => 1 + Math.Max(0, (long)(article.ModifiedAt - article.PublishedAt).TotalSeconds);

    private static void Item(XmlWriter xml, ArticleFacts article, PageFrame frame)
    {
        xml.WriteStartElement("itemMeta", G2);
        xml.Empty(prefix: null, "itemClass", G2, ("qcode", "ninat:text"));
        Named(xml, "provider", frame.Absolute("/"), frame.SiteName);
        xml.Say("versionCreated", article.ModifiedAt.ToRfc3339());
        xml.Say("firstCreated", article.PublishedAt.ToRfc3339());
        xml.Empty(prefix: null, "pubStatus", G2, ("qcode", "stat:usable"));
        xml.Say("title", article.Title);
        if (article.OriginalUrl is { } original)
        {
            xml.Empty(prefix: null, "link", G2, ("reluri", BasedOn), ("href", original));
        }

        xml.WriteEndElement();
    }

    private static void Content(XmlWriter xml, ArticleFacts article)
    {
        xml.WriteStartElement("contentMeta", G2);
        xml.Say("contentCreated", article.PublishedAt.ToRfc3339());
        xml.Say("contentModified", article.ModifiedAt.ToRfc3339());
        Named(xml, "infoSource", article.SourceUrl, article.Source.Name);
        People(xml, "creator", article.Authors, role: null);
        People(xml, "contributor", article.Contributors, role: null);
        People(xml, "contributor", article.Translators, Translator);
        People(xml, "contributor", article.Editors, Editor);
        xml.Empty(prefix: null, "language", G2, ("tag", article.Language));
        foreach (var keyword in article.Keywords)
        {
            xml.Say("keyword", keyword);
        }

        foreach (var section in article.Sections)
        {
            xml.WriteStartElement("subject", G2);
            xml.Say("name", section);
            xml.WriteEndElement();
        }

        xml.Say("headline", article.Title);
        xml.Say("dateline", article.Dateline);
        xml.Say("by", string.Join(", ", article.Authors.Select(author => author.Name)));
        if (article.Summary.Length > 0)
        {
            xml.WriteStartElement("description", G2);
            xml.WriteAttributeString("role", "drol:summary");
            xml.WriteString(article.Summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The text whole, with its photos and corrections, as XHTML.</summary>
    private static void Body(XmlWriter xml, ArticleFacts article, PageFrame frame)
    {
        xml.WriteStartElement("contentSet", G2);
        xml.WriteStartElement("inlineXML", G2);
        xml.WriteAttributeString("contenttype", "application/xhtml+xml");
        xml.WriteAttributeString("wordcount", article.WordCount.ToString(CultureInfo.InvariantCulture));
        xml.WriteStartElement("html", Xhtml);
        xml.WriteAttributeString("xml", "lang", ns: null, article.Language);
        xml.WriteStartElement("head", Xhtml);
        xml.WriteElementString("title", Xhtml, article.Title);
        xml.WriteEndElement();
        xml.WriteStartElement("body", Xhtml);
        foreach (var node in new HtmlParser().ParseDocument(article.Content(frame)).Body!.ChildNodes)
        {
            Node(xml, node);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Node(XmlWriter xml, INode node)
    {
        if (node is IText text)
        {
            xml.WriteString(text.Data);
        }
        else if (node is IElement element)
        {
            xml.WriteStartElement(element.LocalName, Xhtml);
            foreach (var attribute in element.Attributes)
            {
                xml.WriteAttributeString(attribute.LocalName, attribute.Value);
            }

            foreach (var child in element.ChildNodes)
            {
                Node(xml, child);
            }

            xml.WriteEndElement();
        }
    }

    private static void People(XmlWriter xml, string name, IEnumerable<PersonFacts> people, string? role)
    {
        foreach (var person in people)
        {
            Named(xml, name, person.Url, person.Name, role);
        }
    }

    private static void Named(XmlWriter xml, string element, string uri, string name, string? role = null)
    {
        xml.WriteStartElement(element, G2);
        xml.WriteAttributeString("uri", uri);
        if (role is not null)
        {
            xml.WriteAttributeString("roleuri", role);
        }

        xml.Say("name", name);
        xml.WriteEndElement();
    }

    private static void Say(this XmlWriter xml, string name, string? text) => xml.Text(prefix: null, name, G2, text);
}
