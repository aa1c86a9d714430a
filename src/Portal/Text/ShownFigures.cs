using Portal.Media;

namespace Portal.Text;

/// <summary>
/// The figures of a rendered story as readers may see them now: without photos that nobody may see any more, and with the AVIF files that
/// have come since it was rendered. Figures do not lie in each other, and name their photo by its address.
/// </summary>
public static class ShownFigures
{
    private const string Begin = "<figure";
    private const string End = "</figure>";
    private const string Address = "/media/";
    private const string WebP = "<source type=\"image/webp\"";
    private const int HashLength = 64;

    /// <param name="hidden">Hashes of photos that may not be seen.</param>
    /// <param name="withAvif">Hashes of photos that have AVIF files.</param>
    public static SafeHtml Of(SafeHtml body, IReadOnlySet<string> hidden, IReadOnlySet<string> withAvif)
    {
        if (hidden.Count + withAvif.Count == 0)
        {
            return body;
        }

        var html = body.ToString();
        var parts = new List<string>();
        var done = 0;
        for (var start = html.IndexOf(Begin, StringComparison.Ordinal); start >= 0; start = html.IndexOf(Begin, done, StringComparison.Ordinal))
        {
            var end = html.IndexOf(End, start, StringComparison.Ordinal) is var at and >= 0 ? at + End.Length : html.Length;
            parts.Add(html[done..start]);
            parts.Add(Figure(html[start..end], hidden, withAvif));
            done = end;
        }

        parts.Add(html[done..]);
        return SafeHtml.Trusted(string.Concat(parts));
    }

    private static string Figure(string figure, IReadOnlySet<string> hidden, IReadOnlySet<string> withAvif)
    {
        var at = figure.IndexOf(Address, StringComparison.Ordinal) + Address.Length;
        var hash = at >= Address.Length && at + HashLength <= figure.Length ? figure.Substring(at, HashLength) : "";
        return hidden.Contains(hash) ? "" : withAvif.Contains(hash) ? WithAvif(figure) : figure;
    }

    /// <summary>Each width has an AVIF where it has a WebP.</summary>
    private static string WithAvif(string figure)
    {
        var start = figure.IndexOf(WebP, StringComparison.Ordinal);
        if (start < 0)
        {
            return figure;
        }

        var source = figure[start..(figure.IndexOf('>', start) + 1)];
        var avif = source
            .Replace(RenditionFormat.WebP.MediaType(), RenditionFormat.Avif.MediaType(), StringComparison.Ordinal)
            .Replace($".{RenditionFormat.WebP.Extension()}", $".{RenditionFormat.Avif.Extension()}", StringComparison.Ordinal);
        return figure.Insert(start, avif);
    }
}
