using Portal.Import.Cleaning;

namespace Portal.Import.Pages;

/// <summary>A page as lines of text: what cleaning works on and fields are found in, whatever kind of page it was.</summary>
/// <param name="Text">Lines separated by LF.</param>
/// <param name="Marks">One for each line.</param>
/// <param name="Links">Addresses for the link marks of the text, in their order.</param>
internal sealed record PageText(TrackedText Text, IReadOnlyList<LineMark> Marks, IReadOnlyList<string> Links)
{
    /// <summary>The addresses of each line that has links, by where the line begins.</summary>
    /// <param name="lines">All lines of the page.</param>
    public Dictionary<int, IReadOnlyList<string>> LinksOf(IEnumerable<PageLine> lines)
    {
        var links = new Dictionary<int, IReadOnlyList<string>>();
        var next = 0;
        foreach (var line in lines)
        {
            var count = line.Marked.Count(sign => sign == InlineMarks.LinkStart);
            if (count > 0)
            {
                links[line.Index] = [.. Links.Skip(next).Take(count)];
                next += count;
            }
        }

        return links;
    }
}
