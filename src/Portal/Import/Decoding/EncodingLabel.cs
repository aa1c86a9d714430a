using System.Text;
using System.Text.RegularExpressions;
using Portal.Text.Chinese;

namespace Portal.Import.Decoding;

/// <summary>The encoding that a page claims for itself.</summary>
/// <param name="Name">As written.</param>
internal sealed partial record EncodingLabel(string Name)
{
    /// <summary>HTML asks for the declaration in the first 1024 bytes; real pages are not so strict.</summary>
    private const int Searched = 8192;

    /// <summary>GB18030 for every GB label, because pages labelled gb2312 hold GBK; null for a name that says nothing.</summary>
    public Encoding? Encoding =>
        Name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) || Name.StartsWith("x-gb", StringComparison.OrdinalIgnoreCase)
            ? LegacyEncodings.Gb18030
            : Name.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase) || Name.Equals("utf8", StringComparison.OrdinalIgnoreCase)
                ? System.Text.Encoding.UTF8
                : LegacyEncodings.Find(Name);

    /// <param name="charset">From a header; wins over the page's own.</param>
    public static EncodingLabel? Find(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (charset is { Length: > 0 })
        {
            return new EncodingLabel(charset.Trim());
        }

        var start = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(Searched, bytes.Length)]);
        return Declaration().Match(start) is { Success: true } match ? new EncodingLabel(match.Groups["name"].Value) : null;
    }

    [GeneratedRegex("""<(meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Declaration();
}
