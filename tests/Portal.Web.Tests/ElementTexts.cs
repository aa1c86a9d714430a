using AngleSharp.Dom;

namespace Portal.Web.Tests;

/// <summary>What a test asks of a page, in the page's order.</summary>
internal static class ElementTexts
{
    /// <summary>Text of each element, without outer white space.</summary>
    public static List<string> Texts(this IParentNode page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(element => element.TextContent.Trim())];

    /// <summary>Addresses of links, as written.</summary>
    public static List<string?> Hrefs(this IParentNode page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(element => element.GetAttribute("href"))];
}
