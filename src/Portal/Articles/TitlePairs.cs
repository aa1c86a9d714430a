using System.Text;
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

    /// <returns>Each once. Of a title of one sign, that sign with nothing after it.</returns>
    public static IReadOnlyList<long> Of(string title)
    {
        var signs = Signs(title);
        return signs.Count == 1
            ? [(long)signs[0].Value << Shift]
            : [.. signs.Zip(signs.Skip(1), (one, next) => ((long)one.Value << Shift) | (uint)next.Value).Distinct()];
    }

    /// <summary>The numbers of all pairs that begin with the text's only sign; null for longer texts and for those without a sign.</summary>
    public static (long First, long End)? RangeOf(string text) =>
        Signs(text) is [var sign] ? ((long)sign.Value << Shift, (long)(sign.Value + 1) << Shift) : null;

    private static List<Rune> Signs(string text) =>
    [
        .. string.Concat(text.Select(Traditional.ToSimplified)).Normalize(NormalizationForm.FormKC)
            .EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(Rune.ToLowerInvariant),
    ];
}
