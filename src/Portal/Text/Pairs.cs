namespace Portal.Text;

/// <summary>Quotes, titles and brackets that belong together; one that has no partner in the paragraph does not count.</summary>
internal static class Pairs
{
    private const string Openers = "《〈“‘「『（【(";
    private const string Closers = "》〉”’」』）】)";

    /// <summary>For each UTF-16 unit, how many pairs are open after it.</summary>
    public static int[] Depths(string paragraph)
    {
        var depths = new int[paragraph.Length];
        foreach (var (open, close) in Find(paragraph))
        {
            depths[open]++;
            depths[close]--;
        }

        for (var i = 1; i < depths.Length; i++)
            depths[i] += depths[i - 1];
        return depths;
    }

    /// <summary>Offsets of the opening and the closing sign of each pair.</summary>
    public static IReadOnlyList<(int Open, int Close)> Find(string paragraph)
    {
        var pairs = new List<(int Open, int Close)>();
        var open = new List<int>();
        for (var i = 0; i < paragraph.Length; i++)
        {
            var closer = paragraph[i] == '"' ? '"' : OpenerOf(paragraph[i]);
            var partner = closer == '\0' ? -1 : open.FindLastIndex(at => paragraph[at] == closer);
            if (partner >= 0)
            {
                pairs.Add((open[partner], i));
                open.RemoveRange(partner, open.Count - partner);
            }
            else if (paragraph[i] == '"' || Openers.Contains(paragraph[i], StringComparison.Ordinal))
            {
                open.Add(i);
            }
        }

        return pairs;
    }

    private static char OpenerOf(char closer)
    {
        var kind = Closers.IndexOf(closer, StringComparison.Ordinal);
        return kind < 0 ? '\0' : Openers[kind];
    }
}
