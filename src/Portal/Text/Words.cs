using System.Text;

namespace Portal.Text;

/// <summary>字数: every Han character, and every run of other letters and digits, is one word.</summary>
public static class Words
{
    private const string Joints = "'’.,-_:/@&+%";

    public static int Count(string text)
    {
        var count = 0;
        var inRun = false;
        var joint = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (EastAsian.IsHan(rune) || EastAsian.IsKana(rune))
            {
                count++;
                inRun = joint = false;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                count += inRun ? 0 : 1;
                inRun = true;
                joint = false;
            }
            else if (inRun && !IsMark(rune))
            {
                inRun = !joint && rune.IsBmp && Joints.Contains((char)rune.Value, StringComparison.Ordinal);
                joint = inRun;
            }
        }

        return count;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
