using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Portal.Import.Pages;

/// <summary>Which addresses of a page are kept.</summary>
internal static partial class HtmlLinks
{
    private const int LongestAddress = 2_000;

    /// <summary>CSS pixels; smaller pictures are icons and counters.</summary>
    private const int SmallestPhoto = 60;

    /// <summary>An absolute http(s) or mail address; null for the rest, which leads nowhere once the text stands on another site.</summary>
    public static string? Address(IElement link) =>
        link.GetAttribute("href")?.Trim() is { Length: > 0 and <= LongestAddress } address
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            ? address
            : null;

    /// <summary>As written; null for pictures that belong to the page's decoration.</summary>
    public static string? PhotoSource(IElement image)
    {
        var source = (image.GetAttribute("data-original") ?? image.GetAttribute("data-src") ?? image.GetAttribute("src"))?.Trim() ?? "";
        var isSmall = IsSmall(image, "width") || IsSmall(image, "height");
        return isSmall || Decoration().IsMatch(source) || source.Length > LongestAddress || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? null
            : source;
    }

    /// <summary>The path when the address means a file in the page's folder or below; null otherwise.</summary>
    public static string? LocalPath(string source)
    {
        var path = source.Replace('\\', '/').Split('?', '#')[0];
        var isOutside = path.Length == 0 || path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Any(char.IsControl)
            || Uri.UnescapeDataString(path).Replace('\\', '/').Split('/').Contains("..", StringComparer.Ordinal)
            || Uri.UnescapeDataString(path).StartsWith('/') || Uri.UnescapeDataString(path).Contains(':', StringComparison.Ordinal);
        return isOutside ? null : source.Split('?', '#')[0];
    }

    private static bool IsSmall(IElement image, string attribute) =>
        int.TryParse(image.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels < SmallestPhoto;

    [GeneratedRegex(@"(^|[/_.-])(logo|icon|qrcode|ewm|weixin|share|blank|spacer|pixel|loading|arrow)s?[0-9_-]*\.(png|gif|jpe?g|svg|webp|ico)$|\.svg$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decoration();
}
