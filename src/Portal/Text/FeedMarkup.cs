using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Text;

/// <summary>
/// A rendered story as it is read outside the site: every address absolute, and its corrections over the text, as the page has them.
/// </summary>
public static partial class FeedMarkup
{
    /// <param name="corrections">Label and text of each; plain text.</param>
    /// <param name="root">Absolute address of the site, without the last slash.</param>
    public static SafeHtml Of(SafeHtml body, IEnumerable<(string Label, string Text)> corrections, string root)
    {
        var html = new StringBuilder();
        foreach (var (label, text) in corrections)
        {
            html.Append("<p><strong>");
            HtmlSigns.Append(html, label, attribute: false);
            html.Append("</strong> ");
            HtmlSigns.Append(html, text, attribute: false);
            html.Append("</p>\n");
        }

        // Rendered text has no sign < or > outside of tags.
        html.Append(Tag().Replace(body.ToString(), tag => Address().Replace(tag.Value, $"${{before}}{root}/")));
        return SafeHtml.Trusted(html.ToString());
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    /// <summary>The first sign of an address from the root of the site: after the opening quote, or after a comma between candidates.</summary>
    [GeneratedRegex("(?<before> (?:href|src)=\"|(?: srcset=\"|(?<= srcset=\"[^\"]*), ?))/(?!/)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
