using Portal.Data;

namespace Portal.Links;

/// <summary>How old addresses are written down: from the root of the site, the path as servers understand it, the query as it was used.</summary>
public static class OldAddress
{
    /// <param name="text">A path with its query, or a whole address, of which only these count.</param>
    /// <returns>Null for what is none, or is longer than can be stored.</returns>
    public static string? Of(string text)
    {
        var path = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? text[(text.IndexOf(address.Authority, StringComparison.OrdinalIgnoreCase) + address.Authority.Length)..]
            : text;
        var fragment = path.IndexOf('#', StringComparison.Ordinal);
        path = fragment < 0 ? path : path[..fragment];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var known = query < 0 ? Uri.UnescapeDataString(path) : Uri.UnescapeDataString(path[..query]) + path[query..];
        return known.StartsWith('/') && !known.StartsWith("//", StringComparison.Ordinal) && known.Length is > 1 and <= Lengths.Path
            && !known.Any(char.IsControl) && !known.Contains('\\', StringComparison.Ordinal)
            ? known
            : null;
    }
}
