namespace Portal.Import.Cleaning;

/// <summary>
/// Inline style of an HTML page while its text is cleaned: noncharacters, which no text may contain, so that no step mistakes them
/// for text and each passes over them. They become Markdown at the very end.
/// </summary>
internal static class InlineMarks
{
    public const char StrongStart = '\uFDD0';
    public const char StrongEnd = '\uFDD1';
    public const char EmphasisStart = '\uFDD2';
    public const char EmphasisEnd = '\uFDD3';

    /// <summary>The nth of these on the page belongs to the nth address in the page's list.</summary>
    public const char LinkStart = '\uFDD4';
    public const char LinkEnd = '\uFDD5';

    public static bool IsMark(char sign) => sign is >= '\uFDD0' and <= '\uFDEF';

    public static bool IsStart(char sign) => sign is StrongStart or EmphasisStart or LinkStart;

    public static char EndOf(char start) => (char)(start + 1);

    /// <summary>The text alone.</summary>
    public static string Strip(string text) =>
        text.Any(IsMark) ? string.Concat(text.Where(sign => !IsMark(sign))) : text;
}
