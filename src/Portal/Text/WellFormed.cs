using System.Text;

namespace Portal.Text;

/// <summary>
/// Plain text for formats that have no form for controls, lone surrogates and noncharacters (XML 1.0, 2.2). They become U+FFFD, as in pages,
/// so that what a title says is the same everywhere.
/// </summary>
public static class WellFormed
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(HtmlSigns.Suspects))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append((HtmlSigns.IsForbidden(rune.Value) ? Rune.ReplacementChar : rune).ToString());
        }

        return clean.ToString();
    }
}
