using System.Text.RegularExpressions;
using Portal.Text.Chinese;

namespace Portal.Import.Cleaning;

/// <summary>
/// Removes the readings that some mirrors put behind Traditional characters to hide from duplicate search: 會(huì). A gloss goes
/// only when it is toned, is a reading of the character before it, that character is Traditional (those mirrors gloss no
/// others), and the text has at least three such glosses; 囧(jiǒng) is legitimate.
/// </summary>
internal static partial class PinyinGlosses
{
    private const int FewestGlosses = 3;

    public static IReadOnlyList<TextEdit> Find(string text)
    {
        var glosses = Glosses().Matches(text).Where(gloss => IsGlossed(text, gloss)).ToList();
        var (sure, doubtful) = (new List<Match>(), new List<Match>());
        foreach (var gloss in glosses)
        {
            (Readings.Has(text[gloss.Index - 1], gloss.Groups["reading"].Value) ? sure : doubtful).Add(gloss);
        }

        return sure.Count < FewestGlosses
            ? []
            : [.. sure.Select(gloss => new TextEdit(gloss.Index, gloss.Length, ""))
                .Concat(doubtful.Select(gloss => new TextEdit(gloss.Index, gloss.Length, gloss.Value, Confidence.Low)))
                .OrderBy(edit => edit.Start)];
    }

    private static bool IsGlossed(string text, Match gloss) =>
        gloss.Index > 0 && Traditional.IsTraditional(text[gloss.Index - 1]) && gloss.Value.Any(sign => !char.IsAscii(sign));

    [GeneratedRegex(@"\((?<reading>[a-zɡɑüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,6})\)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Glosses();
}
