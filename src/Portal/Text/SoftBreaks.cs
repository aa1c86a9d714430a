using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Portal.Text;

/// <summary>
/// Takes out the line ends of the source that would print a space between Chinese characters (commonmark-spec#744, CSS Text
/// "segment break transformation"). Beside Latin letters the line end stays and is a space.
/// </summary>
internal static class SoftBreaks
{
    public static void Join(MarkdownDocument document)
    {
        var breaks = document.Descendants<LineBreakInline>().Where(line => !line.IsHard).ToList();
        foreach (var line in breaks)
        {
            if (Before(line) is { } before && After(line) is { } after && IsSeamless(before, after))
                line.Remove();
        }
    }

    private static bool IsSeamless(Rune before, Rune after) =>
        EastAsian.IsWideMark(before) || EastAsian.IsWideMark(after)
        || (EastAsian.IsCjk(before) && (EastAsian.IsCjk(after) || EastAsian.IsSharedMark(after)))
        || (EastAsian.IsCjk(after) && EastAsian.IsSharedMark(before));

    private static Rune? Before(Inline inline)
    {
        for (Inline? at = inline; at is not null; at = at.PreviousSibling is null ? at.Parent : at.PreviousSibling)
        {
            if (at.PreviousSibling is not { } previous)
                continue;
            while (previous is ContainerInline { LastChild: { } child })
                previous = child;
            if (Rune.DecodeLastFromUtf16(TextOf(previous), out var rune, out _) == System.Buffers.OperationStatus.Done)
                return rune;
        }

        return null;
    }

    private static Rune? After(Inline inline)
    {
        for (Inline? at = inline; at is not null; at = at.NextSibling is null ? at.Parent : at.NextSibling)
        {
            if (at.NextSibling is not { } next)
                continue;
            while (next is ContainerInline { FirstChild: { } child })
                next = child;
            if (Rune.DecodeFromUtf16(TextOf(next), out var rune, out _) == System.Buffers.OperationStatus.Done)
                return rune;
        }

        return null;
    }

    private static ReadOnlySpan<char> TextOf(Inline leaf) => leaf switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.ContentSpan,
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        AutolinkInline link => link.Url,
        LineBreakInline => "\n",
        _ => [],
    };
}
