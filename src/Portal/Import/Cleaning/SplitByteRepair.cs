using System.Text.RegularExpressions;
using Portal.Text.Chinese;

namespace Portal.Import.Cleaning;

/// <summary>
/// Repairs characters that a reading tore apart. Mirrors insert readings into GBK text byte-wise; where the last byte of one
/// character and the first byte of the next happen to spell a character that they gloss, the reading lands between the
/// two bytes of the second: 家庫 (BC D2 | 8E EC) holds 規 (D2 8E), so (guī) follows 8E. That byte is lost as a question mark, often with
/// the bracket, and all following bytes pair up wrongly until a lone byte ends the shift: 家?guī)斐蓡T for 家庫成員.
/// The lost byte is found again: with the byte before it, it must spell a character of that reading, and the bytes after it must
/// then all pair up to common characters. One answer is a repair; none or several leave the text as it is, for a person.
/// </summary>
internal static partial class SplitByteRepair
{
    public static IReadOnlyList<TextEdit> Find(string text)
    {
        var edits = new List<TextEdit>();
        var repairedTo = 0;
        foreach (var wound in Wounds().Matches(text).Where(match => Readings.IsTonedSyllable(match.Groups["reading"].Value)))
        {
            if (wound.Index < repairedTo || wound.Index == 0)
            {
                continue;
            }

            var repair = Repair(text, wound);
            edits.Add(repair ?? new TextEdit(wound.Index, wound.Length, wound.Value, Confidence.Low));
            repairedTo = wound.Index + (repair?.Length ?? wound.Length);
        }

        return edits;
    }

    private static TextEdit? Repair(string text, Match wound)
    {
        if (GbkBytes.Of(text[wound.Index - 1]) is not [_, var before])
        {
            return null;
        }

        var reading = wound.Groups["reading"].Value;
        var answers = GbkBytes.SecondBytes(before, reading)
            .Select(lost => ShiftedStretch.Read(text, wound.Index + wound.Length, lost))
            .OfType<ShiftedStretch>()
            .ToList();
        if (answers.Count > 1)
        {
            answers = [.. answers.Where(answer => answer.Text.All(Han.IsEveryday))];
        }

        return answers is [var only] ? new TextEdit(wound.Index, only.End - wound.Index, only.Text) : null;
    }

    [GeneratedRegex(@"[?\uFFFD]\(?(?<reading>[a-zɡɑüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,6})\)", RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex Wounds();
}
