using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Tests.Text;

/// <summary>Judges a page by what a browser's parser makes of it, with and without scripting.</summary>
internal static class Dangers
{
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "base", "meta", "link", "svg", "math",
        "template", "noscript", "xmp", "plaintext", "input", "button", "textarea", "select", "video", "audio", "portal",
    };

    private static readonly string[] Schemes =
        ["javascript:", "data:", "vbscript:", "vbs:", "livescript:", "mocha:", "blob:", "filesystem:", "file:"];

    /// <summary>Attributes that hold words, where a scheme is only text.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "alt", "title", "data-words" };

    /// <summary>What is dangerous in the body of a page, one sentence each.</summary>
    public static IReadOnlyList<string> Find(string html) => [.. FindIn(html, scripting: true), .. FindIn(html, scripting: false)];

    /// <summary>The page's document as a browser with scripting sees it.</summary>
    public static IHtmlDocument Parse(string html, bool scripting = true) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = scripting })
            .ParseDocument($"<!doctype html><html><head><title>x</title></head><body>{html}<hr id=\"last\"></body></html>");

    private static IEnumerable<string> FindIn(string html, bool scripting)
    {
        using var document = Parse(html, scripting);
        var elements = document.Body!.QuerySelectorAll("*").ToList();
        var found = elements.Where(element => Elements.Contains(element.LocalName)).Select(element => $"element {element.LocalName}");
        var attributes = elements.SelectMany(element => element.Attributes).Where(IsDangerous)
            .Select(attribute => $"attribute {attribute.Name}={attribute.Value}");
        var broken = document.Body.LastElementChild?.Id == "last" ? Array.Empty<string>() : ["the page after it is swallowed"];
        return [.. found, .. attributes, .. broken];
    }

    private static bool IsDangerous(IAttr attribute)
    {
        var name = attribute.LocalName;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "style" or "srcdoc" or "formaction" or "ping")
            return true;
        if (name == "srcset" && attribute.Value.Split(',').Any(candidate => !candidate.Trim().StartsWith("/media/", StringComparison.Ordinal)))
            return true;
        var value = string.Concat(attribute.Value.Where(sign => sign > ' ' && !char.IsControl(sign) && !char.IsWhiteSpace(sign)));
        return !Words.Contains(name) && Schemes.Any(scheme => value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }
}
