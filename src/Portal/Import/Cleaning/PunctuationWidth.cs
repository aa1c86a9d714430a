using System.Text.RegularExpressions;
using Portal.Text.Chinese;

namespace Portal.Import.Cleaning;

/// <summary>
/// Makes ASCII commas, colons, semicolons, question and exclamation marks full width where they belong to Chinese text, as damaged
/// copies have folded them. Marks inside numbers, times, addresses, mail addresses and character references stay, as do those between Latin words.
/// Parentheses stay as they are typed: both widths are house style somewhere, titles and the end mark keep theirs (…(苏州)…, (完)), and
/// nothing in a text tells a folded one from a meant one. The colon behind a field's label is no text and stays too.
/// </summary>
internal static partial class PunctuationWidth
{
    public static IReadOnlyList<TextEdit> Find(string text)
    {
        var kept = new Queue<Match>(Kept().Matches(text));
        var edits = new List<TextEdit>();
        for (var index = 0; index < text.Length; index++)
        {
            while (kept.Count > 0 && kept.Peek().Index + kept.Peek().Length <= index)
            {
                kept.Dequeue();
            }

            var isKept = kept.Count > 0 && kept.Peek().Index <= index;
            if (text[index] == '\u00A0')
            {
                var end = EndOfSpace(text, index);
                if (At(text, index - 1) != '\n' && At(text, end) != '\n')
                {
                    edits.Add(new TextEdit(index, end - index, " "));
                }

                index = end - 1;
            }
            else if (!isKept && FullWidth(text[index]) is { } wide && BelongsToChinese(text, index))
            {
                edits.Add(new TextEdit(index, LengthWithSpace(text, index), wide.ToString()));
            }
        }

        return edits;
    }

    private static char? FullWidth(char sign) => sign switch
    {
        ',' => '，',
        ':' => '：',
        ';' => '；',
        '?' => '？',
        '!' => '！',
        _ => null,
    };

    private static bool BelongsToChinese(string text, int index)
    {
        var before = Neighbour(text, index, -1, "”’\"')）]】》〉」』%％");
        var after = Neighbour(text, index, 1, "“‘\"'(（[【《〈「『");
        var isBetweenDigits = char.IsAsciiDigit(At(text, index - 1)) && char.IsAsciiDigit(At(text, index + 1));
        var endsBrand = text[index] == '!' && char.IsAsciiLetter(At(text, index - 1));
        return !isBetweenDigits && !endsBrand && (IsChinese(before) || IsChinese(after));
    }

    /// <summary>The next sign in that direction behind quotes, brackets and marks of inline style.</summary>
    private static char Neighbour(string text, int index, int step, string passed)
    {
        var at = index + step;
        while (passed.Contains(At(text, at), StringComparison.Ordinal) || InlineMarks.IsMark(At(text, at)))
        {
            if (Han.IsCjkPunctuation(At(text, at)))
            {
                return At(text, at);
            }

            at += step;
        }

        return At(text, at);
    }

    /// <summary>A run of white space that holds a fixed space is one space; at a line's edge it is an indent and no matter of width.</summary>
    private static int EndOfSpace(string text, int index)
    {
        while (char.IsWhiteSpace(At(text, index)) && At(text, index) != '\n')
        {
            index++;
        }

        return index;
    }

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : '\n';

    private static bool IsChinese(char sign) => Han.IsHan(sign) || Han.IsCjkPunctuation(sign);

    /// <summary>A full-width mark has its own space, so one typed behind the narrow mark goes with it.</summary>
    private static int LengthWithSpace(string text, int index) =>
        At(text, index + 1) == ' ' && IsChinese(At(text, index + 2)) && IsChinese(At(text, index - 1)) ? 2 : 1;

    [GeneratedRegex("""
        \?\(?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\) | https?://[!-~]*[A-Za-z0-9/#=&_~+-] | www\.[!-~]*[A-Za-z0-9/#=&_~+-]
        | &(?:[A-Za-z][A-Za-z0-9]{1,31}|\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6});
        | (?<![^\s|｜【\[(（]) (?:发布时间|發布時間|发表时间|發表時間|时间|時間|来源|來源|稿源|作者|记者|記者|责任编辑|責任編輯|责编|責編|编辑|編輯|新闻热线|新聞熱線|热线电话|热线|熱線|电子邮箱|電子郵箱|邮箱|郵箱|电话|電話|Hotline|E-?mail) [ ]* :
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 2000)]
    private static partial Regex Kept();
}
