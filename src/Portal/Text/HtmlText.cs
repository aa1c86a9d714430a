using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Portal.Text;

/// <summary>Writes a sanitised document, Chinese as itself. AngleSharp's own writer gives entities for no-break spaces.</summary>
internal static class HtmlText
{
    /// <summary>The blocks of the body, one to a line.</summary>
    public static SafeHtml Write(IHtmlDocument document)
    {
        var html = new StringBuilder();
        foreach (var block in document.Body!.Children)
        {
            if (html.Length > 0)
                html.Append('\n');
            Append(html, block);
        }

        return SafeHtml.Trusted(html.ToString());
    }

    private static void Append(StringBuilder html, INode node)
    {
        if (node is IText text)
            HtmlSigns.Append(html, text.Data, attribute: false);
        else if (node is IElement element)
            AppendElement(html, element);
    }

    private static void AppendElement(StringBuilder html, IElement element)
    {
        html.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            html.Append(' ').Append(attribute.LocalName).Append("=\"");
            HtmlSigns.Append(html, attribute.Value, attribute: true);
            html.Append('"');
        }

        html.Append('>');
        if (element.LocalName is "br" or "hr" or "img" or "source")
            return;

        foreach (var child in element.ChildNodes)
            Append(html, child);
        html.Append("</").Append(element.LocalName).Append('>');
    }
}
