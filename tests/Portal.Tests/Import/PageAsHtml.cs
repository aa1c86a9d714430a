using System.Globalization;
using System.Text;

namespace Portal.Tests.Import;

/// <summary>Sets the text of a page as the HTML page it could have been copied from.</summary>
internal static class PageAsHtml
{
    public static string Of(string text, string charset)
    {
        var blocks = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim('\n').Split('\n')).ToList();
        var (masthead, title, head, story, foot) = (blocks[0], blocks[1][0], blocks[2], blocks[3..^1], blocks[^1]);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"{charset}\">\n<title>{Encode(title)}-{Encode(masthead[0][..5])}</title>\n");
        html.Append("<style>.x > p { color: red }</style><script>var a = '<p>x</p>', 會 = 1 < 2;</script>\n</head>\n<body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"top\">{Encode(masthead[0])}</div>\n<div>{Encode(masthead[1])}</div>\n");
        html.Append("<div class=\"nav\"><ul><li><a href=\"/a\">時事</a></li><li><a href=\"/b\">2031-03-09 10:10:10 開會了</a></li></ul></div>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Encode(title)}</h1>\n<div class=\"info\">{Encode(string.Join(' ', head))}</div>\n<div class=\"left_zw\">\n");
        foreach (var block in story)
        {
            html.Append(block.Length == 2
                ? $"<div align=\"center\"><img src=\"photos/{html.Length}.jpg\" alt=\"{Encode(block[0])}\"></div>\n<p class=\"pictext\">{Encode(block[1])}</p>\n"
                : $"<p>\n    {Encode(block[0])}\n</p>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"</div>\n<div class=\"editor\">{Encode(foot[0])}</div>\n<div class=\"footer\">");
        html.AppendJoin("<br>\n", foot[1..].Select(Encode));
        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static string Encode(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
