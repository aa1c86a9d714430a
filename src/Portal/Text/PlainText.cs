using System.Text;
using AngleSharp.Dom;

namespace Portal.Text;

/// <summary>The words of a document without its markup: a line for each block, a space between the cells of a row.</summary>
internal static class PlainText
{
    public static string Of(INode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString().Trim('\n');
    }

    private static void Append(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words && !(IsContainer(node) && string.IsNullOrWhiteSpace(words.Data)))
                text.Append(words.Data.Replace('\n', ' '));
            else if (child is IElement element)
                AppendElement(text, element);
        }
    }

    private static void AppendElement(StringBuilder text, IElement element)
    {
        Append(text, element);
        var end = element.LocalName switch
        {
            "br" or "p" or "li" or "tr" or "h2" or "h3" or "h4" or "h5" or "h6" => '\n',
            "td" or "th" when element.NextElementSibling is not null => ' ',
            _ => '\0',
        };
        if (end != '\0' && !(end == '\n' && text.Length > 0 && text[^1] == '\n' && element.LocalName != "br"))
            text.Append(end);
    }

    private static bool IsContainer(INode node) =>
        node is IElement { LocalName: "body" or "ul" or "ol" or "li" or "blockquote" or "table" or "thead" or "tbody" or "tr" };
}
