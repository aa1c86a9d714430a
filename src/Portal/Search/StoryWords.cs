using System.Net;
using System.Text;
using Portal.Text;

namespace Portal.Search;

/// <summary>
/// The words of a rendered story in which search looks, and of which it shows a part: those of its author. The dateline with its agency, the end
/// mark, and what a figure says beside its caption are none.
/// </summary>
public static class StoryWords
{
    private static readonly string[] LeftOut = ["dateline", "end-mark", "figure__alt", "figure__ai", "figure__credit", "figure__label"];
    private static readonly string[] Blocks = ["p", "li", "td", "th", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "pre"];

    /// <summary>Plain text, a line for each block.</summary>
    public static string Of(SafeHtml body)
    {
        var html = body.ToString().AsSpan();
        var text = new StringBuilder(html.Length);
        var depth = 0;
        while (!html.IsEmpty)
        {
            // Rendered text has no sign < or > outside of tags.
            var open = html.IndexOf('<');
            var words = open < 0 ? html : html[..open];
            if (depth == 0)
            {
                text.Append(words);
            }

            if (open < 0)
            {
                break;
            }

            var length = html[open..].IndexOf('>');
            if (length < 0)
            {
                break;
            }

            var tag = html.Slice(open + 1, length - 1);
            depth = Depth(depth, tag);
            if (depth == 0 && IsEnd(tag))
            {
                text.Append('\n');
            }

            html = html[(open + length + 1)..];
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    /// <summary>Spans alone are left out, and only spans are in them that matter.</summary>
    private static int Depth(int depth, ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("/span"))
        {
            return Math.Max(0, depth - 1);
        }

        return tag.StartsWith("span") && (depth > 0 || IsLeftOut(tag)) ? depth + 1 : depth;
    }

    private static bool IsLeftOut(ReadOnlySpan<char> tag)
    {
        foreach (var name in LeftOut)
        {
            if (tag.Contains($"class=\"{name}\"", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnd(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("br"))
        {
            return true;
        }

        foreach (var block in Blocks)
        {
            if (tag.Length > block.Length && tag[0] == '/' && tag[1..].SequenceEqual(block))
            {
                return true;
            }
        }

        return false;
    }
}
