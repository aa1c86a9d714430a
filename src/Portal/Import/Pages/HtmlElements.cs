using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Portal.Import.Pages;

/// <summary>What the elements of news pages are for.</summary>
internal static partial class HtmlElements
{
    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul");

    private static readonly FrozenSet<string> NoText = Set(
        "script style noscript template iframe object embed video audio canvas svg math button input select textarea head link meta map rt rp dialog");

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>True for what no reader reads as text, or does not see.</summary>
    public static bool IsSilent(IElement element) =>
        NoText.Contains(element.LocalName) || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && Hidden().IsMatch(style));

    /// <summary>True for what stands on a page besides its story: menus, advertisements, lists of other stories.</summary>
    public static bool IsBeside(IElement element) =>
        (element.LocalName is "nav" or "aside" or "form" && !IsBreadcrumb(element))
        || (Names(element) is { Length: > 0 } names && Beside().IsMatch(names) && !IsBreadcrumb(element));

    /// <summary>Bold by its element or by its style; word processors and web editors write both, and take either back by style.</summary>
    public static bool IsStrong(IElement element) => HasStyle(element, "strong", "b", StrongStyle());

    /// <summary>As <see cref="IsStrong"/>.</summary>
    public static bool IsEmphasis(IElement element) => HasStyle(element, "em", "i", EmphasisStyle());

    /// <summary>True for the number or bullet that a word processor writes out before an item of a list.</summary>
    public static bool IsListMark(IElement element) => element.GetAttribute("style") is { } style && ListMark().IsMatch(style);

    /// <summary>True for a paragraph that a word processor means as an item of a list.</summary>
    public static bool IsListParagraph(IElement element) =>
        element.LocalName == "p" && element.GetAttribute("style") is { } style && ListParagraph().IsMatch(style);

    public static bool IsBreadcrumb(IElement element) =>
        Breadcrumb().IsMatch(Names(element)) || Breadcrumb().IsMatch(element.GetAttribute("aria-label") ?? "");

    public static bool IsCentred(IElement element) =>
        string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") is { } style && Centred().IsMatch(style))
        || Caption().IsMatch(Names(element));

    /// <summary>Class and id, bounded: names may be hostile too.</summary>
    public static string Names(IElement element)
    {
        var names = $"{element.ClassName} {element.Id}".Trim();
        return names.Length > 200 ? names[..200] : names;
    }

    private static bool HasStyle(IElement element, string name, string shortName, Regex styles) =>
        element.LocalName is var local && (local == name || local == shortName || local is "span" or "font")
        && (styles.Match(element.GetAttribute("style") ?? "") is { Success: true } match ? match.Groups["on"].Success : local is not ("span" or "font"));

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"font-weight\s*:\s*((?<on>bold|[6-9]00)|normal|lighter|[1-5]00)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StrongStyle();

    [GeneratedRegex(@"font-style\s*:\s*((?<on>italic|oblique)|normal)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmphasisStyle();

    [GeneratedRegex(@"mso-list\s*:\s*ignore", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"mso-list\s*:\s*l\d+ level\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListParagraph();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"text-align\s*:\s*center", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Centred();

    [GeneratedRegex(@"(^|[\s_-])(pic|img|photo)?(text|caption|tuzhu|desc)($|[\s_-])|pictext|caption", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Caption();

    [GeneratedRegex(@"breadcrumb|crumb|(^|[\s_-])(path|position|location|where)($|[\s_-])|面包屑|位置", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Breadcrumb();

    [GeneratedRegex(@"(^|[\s_-])(ad|ads|adv|advert|advertisement|banner|share|shares|bdsharebuttonbox|social|related|relate|recommend|recommends|comment|comments|sidebar|side|menu|nav|navbar|rank|ranking|hot|hotnews|toolbar|search|login|qrcode|pager|pagination|subscribe|skip-link)($|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beside();
}
