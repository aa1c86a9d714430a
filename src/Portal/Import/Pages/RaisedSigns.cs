using AngleSharp.Dom;

namespace Portal.Import.Pages;

/// <summary>Raised and lowered numbers as signs of their own: without them 10⁸ would be read as 108.</summary>
internal static class RaisedSigns
{
    private const string Plain = "0123456789+-−()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎";

    /// <returns>As many signs as the element's text has; null when one of them has no such form.</returns>
    public static string? Of(IElement element)
    {
        var signs = element.LocalName == "sup" ? Raised : Lowered;
        var text = element.TextContent;
        return text.Length > 0 && text.All(sign => Plain.Contains(sign, StringComparison.Ordinal))
            ? string.Concat(text.Select(sign => signs[Plain.IndexOf(sign, StringComparison.Ordinal)]))
            : null;
    }
}
