using System.Collections;
using System.Collections.Frozen;

namespace Portal.Import.Pages;

/// <summary>The tags of a page in source order, found without building anything. Comments, the insides of scripts and closed shapes of drawings
/// are passed over.</summary>
internal sealed class HtmlTags(string html) : IEnumerable<(string Name, bool IsEnd)>
{
    private static readonly FrozenSet<string> NeverOpen = Set(
        "area base br col embed hr img input link meta param source track wbr p li td th tr tbody thead tfoot colgroup caption dt dd option html head body");

    private static readonly FrozenSet<string> Raw = Set("script style textarea title xmp iframe noframes");

    private static readonly FrozenSet<string> Shapes = Set(
        "path circle rect use line polygon polyline ellipse stop image g animate mi mo mn");

    private static readonly FrozenSet<string> InlineStyles = Set("a b big code em font i nobr s small strike strong tt u");

    /// <summary>False for elements without content and for those that end by themselves where the next one begins.</summary>
    public static bool StaysOpen(string name) => !NeverOpen.Contains(name) && !Raw.Contains(name);

    public static bool IsInlineStyle(string name) => InlineStyles.Contains(name);

    public IEnumerator<(string Name, bool IsEnd)> GetEnumerator()
    {
        for (var index = html.IndexOf('<', StringComparison.Ordinal); index >= 0; index = Next(index))
        {
            if (html.AsSpan(index).StartsWith("<!--", StringComparison.Ordinal))
            {
                index = EndOfComment(index);
                continue;
            }

            var isEnd = index + 1 < html.Length && html[index + 1] == '/';
            var name = NameAt(index + (isEnd ? 2 : 1));
            if (name.Length == 0)
            {
                continue;
            }

            index = EndOfTag(index);
            var isClosed = index < html.Length && html[index - 1] == '/' && Shapes.Contains(name);
            if (!isClosed)
            {
                yield return (name, isEnd);
            }

            if (!isEnd && Raw.Contains(name))
            {
                var close = html.IndexOf($"</{name}", index, StringComparison.OrdinalIgnoreCase);
                index = close < 0 ? html.Length : close - 1;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Next(int index) => index + 1 >= html.Length ? -1 : html.IndexOf('<', index + 1);

    private string NameAt(int start)
    {
        var end = start;
        while (end < html.Length && end < start + 64 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':'))
        {
            end++;
        }

        return end > start && char.IsAsciiLetter(html[start]) ? html[start..end].ToLowerInvariant() : "";
    }

    /// <summary>A comment may close itself at once (HTML 13.2.5.43: &lt;!--&gt;) and also with an exclamation mark.</summary>
    private int EndOfComment(int index)
    {
        var usual = html.IndexOf("-->", index + 2, StringComparison.Ordinal);
        var end = usual < 0 ? html.Length : usual;
        var loud = html.IndexOf("--!>", index + 2, end - index - 2, StringComparison.Ordinal);
        return loud < 0 ? end : loud;
    }

    /// <summary>The tag's closing bracket, quoted ones passed over; the text's end when there is none.</summary>
    private int EndOfTag(int index)
    {
        var quote = '\0';
        for (; index < html.Length; index++)
        {
            if (quote != '\0')
            {
                quote = html[index] == quote ? '\0' : quote;
            }
            else if (html[index] is '"' or '\'' && html[index - 1] is '=' or ' ')
            {
                quote = html[index];
            }
            else if (html[index] == '>')
            {
                return index;
            }
        }

        return html.Length;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
