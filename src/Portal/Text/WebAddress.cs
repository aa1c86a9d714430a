using System.Buffers;

namespace Portal.Text;

/// <summary>
/// Where an address typed into running text ends: at the first character that is not ASCII, because Chinese follows without a
/// space (见https://a.example/b。后文). Addresses with other characters are written [words](address).
/// </summary>
internal static class WebAddress
{
    private static readonly string[] Openings = ["http://", "https://", "www."];
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> HostSigns = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    private static readonly SearchValues<char> PathSigns = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&'()+,;=%");

    /// <summary>Length of the address at the start of the text; 0 when there is none.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return MeasureAfter(text, opening[^1] == '.' ? 0 : opening.Length);
        }

        return 0;
    }

    private static int MeasureAfter(ReadOnlySpan<char> text, int hostStart)
    {
        var host = Run(text[hostStart..], HostSigns);
        var end = hostStart + host;
        if (end < text.Length && text[end] == ':')
            end += 1 + Run(text[(end + 1)..], Digits);
        if (!IsHost(text.Slice(hostStart, host)) || (end < text.Length && text[end] == '@'))
            return 0;

        if (end < text.Length && text[end] is '/' or '?' or '#')
            end += Run(text[end..], PathSigns);
        return Trim(text, hostStart + 1, end);
    }

    private static int Run(ReadOnlySpan<char> text, SearchValues<char> signs)
    {
        var length = text.IndexOfAnyExcept(signs);
        length = length < 0 ? text.Length : length;
        var strikethrough = text[..length].IndexOf("~~");
        return strikethrough < 0 ? length : strikethrough;
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        host = host.TrimEnd('.');
        var dot = host.LastIndexOf('.');
        return dot > 0 && host[0] != '.' && dot < host.Length - 1 && !host.Contains("..", StringComparison.Ordinal);
    }

    /// <summary>Punctuation at the end belongs to the sentence, and so does a bracket that the address has not opened.</summary>
    private static int Trim(ReadOnlySpan<char> text, int least, int end)
    {
        while (end > least)
        {
            var last = text[end - 1];
            var surplus = last == ')' && text[..end].Count(')') > text[..end].Count('(');
            if (!surplus && !".,:;!?'_~".Contains(last, StringComparison.Ordinal))
                break;
            end--;
        }

        return end;
    }
}
