using System.Globalization;
using Portal.Text.Chinese;

namespace Portal.Import.Decoding;

/// <summary>How much decoded text looks like text that somebody wrote.</summary>
internal static class TextPlausibility
{
    /// <summary>Average over the signs beyond ASCII: 1 for everyday Chinese, below 0 for rubbish; 1 when there are none.</summary>
    public static double Of(string text)
    {
        var (sum, count) = (0.0, 0);
        foreach (var sign in text)
        {
            if (!char.IsAscii(sign))
            {
                sum += Worth(sign);
                count++;
            }
        }

        return count == 0 ? 1 : sum / count;
    }

    private static double Worth(char sign) => sign switch
    {
        '\uFFFD' => -8,
        '\u3000' or '\u00A0' or '“' or '”' or '‘' or '’' or '—' or '…' or '·' or '©' => 1,
        _ when Han.IsCjkPunctuation(sign) => 1,
        _ when Han.IsHan(sign) => Han.IsEveryday(sign) ? 1 : Han.IsCommon(sign) ? 0.5 : -0.5,
        >= '\uFF01' and <= '\uFF5E' => 0.8,
        >= '\u0080' and <= '\u009F' => -4,
        >= '\u00C0' and <= '\u024F' => 0.5,
        _ => CharUnicodeInfo.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => -4,
            UnicodeCategory.Control => -4,
            _ => 0.2,
        },
    };
}
