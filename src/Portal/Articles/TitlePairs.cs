using System.Text;
using Portal.Text;
using Portal.Text.Chinese;

namespace Portal.Articles;

/// <summary>
/// The pairs of neighbouring signs in a title, as numbers. Chinese is written without spaces, so that pairs are what can be indexed;
/// Traditional forms, widths and cases are one, punctuation and spaces do not count.
/// </summary>
public static class TitlePairs
{
    // Code points have 21 bits.
    private const int Shift = 21;

    /// <summary>What is kept of a title. The last sign has a pair of its own with nothing after it, so that each sign begins one.</summary>
    /// <returns>Each once.</returns>
    public static IReadOnlyList<long> OfTitle(string title)
    {
        var signs = Signs(title);
        return signs.Count == 0 ? [] : [.. Pairs(signs).Append((long)signs[^1].Value << Shift).Distinct()];
    }

    /// <summary>What a title has that has this text in it.</summary>
    /// <returns>Each once; none for a text of one sign, which <see cref="RangeOf"/> is for.</returns>
    public static IReadOnlyList<long> OfText(string text) => [.. Pairs(Signs(text)).Distinct()];

    /// <summary>The numbers of all pairs that begin with the text's only sign; null for longer texts and for those without a sign.</summary>
    public static (long First, long End)? RangeOf(string text) =>
        Signs(text) is [var sign] ? ((long)sign.Value << Shift, (long)(sign.Value + 1) << Shift) : null;

    private static IEnumerable<long> Pairs(List<Rune> signs) =>
        signs.Zip(signs.Skip(1), (one, next) => ((long)one.Value << Shift) | (uint)next.Value);

    private static List<Rune> Signs(string text) =>
    [
        .. string.Concat(WellFormed.Of(text).Select(Traditional.ToSimplified)).Normalize(NormalizationForm.FormKC)
            .EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(Rune.ToLowerInvariant),
    ];
}
