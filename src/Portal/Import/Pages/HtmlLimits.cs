namespace Portal.Import.Pages;

/// <summary>
/// Measures markup before it is parsed. A parser's work grows with the square of the nesting, so hostile pages are refused by a scan that
/// only counts tags; what tricks the scan meets the limits of <see cref="HtmlTree"/>. Pages of news sites nest 20 to 40 deep.
/// </summary>
internal static class HtmlLimits
{
    private const int MaxDepth = 256;

    private const int MaxElements = 200_000;

    /// <summary>Unclosed inline style is repeated in each following paragraph; this is the number of such copies.</summary>
    private const int MaxRepeatedStyles = 500_000;

    public static ImportRefusal? Check(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (depth, elements, styles, repeated) = (0, 0, 0, 0);
        foreach (var tag in new HtmlTags(html))
        {
            var count = open.GetValueOrDefault(tag.Name);
            var isStyle = HtmlTags.IsInlineStyle(tag.Name);
            if (tag.IsEnd)
            {
                var closed = Math.Min(count, 1);
                open[tag.Name] = count - closed;
                depth -= closed;
                styles -= isStyle ? closed : 0;
                continue;
            }

            elements++;
            repeated += styles;
            if (elements > MaxElements || repeated > MaxRepeatedStyles)
            {
                return ImportRefusal.TooComplex;
            }

            if (HtmlTags.StaysOpen(tag.Name))
            {
                open[tag.Name] = count + 1;
                depth++;
                styles += isStyle ? 1 : 0;
            }

            if (depth > MaxDepth)
            {
                return ImportRefusal.TooDeep;
            }
        }

        return null;
    }
}
