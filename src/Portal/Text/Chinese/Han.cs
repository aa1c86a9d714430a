using System.Text;

namespace Portal.Text.Chinese;

/// <summary>Which signs are Chinese characters, and how common they are.</summary>
public static class Han
{
    private static readonly CommonSigns Common = new();

    /// <summary>True for a Han character; half a surrogate pair counts, because text in this portal has no other use for them
    /// between Han characters than rare names.</summary>
    public static bool IsHan(char sign) =>
        sign is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3007' or (>= '\uF900' and <= '\uFAFF')
        || (sign is >= '\uD840' and <= '\uD888');

    public static bool IsHan(Rune sign) =>
        sign.IsBmp ? IsHan((char)sign.Value) : sign.Value is >= 0x20000 and <= 0x323AF;

    /// <summary>True for punctuation of the CJK and full-width blocks, without the ideographic space.</summary>
    public static bool IsCjkPunctuation(char sign) =>
        sign is (>= '\u3001' and <= '\u3003') or (>= '\u3008' and <= '\u3011') or (>= '\u3014' and <= '\u301F')
            or '！' or '（' or '）' or '，' or '．' or '：' or '；' or '？' or '［' or '］' or '｛' or '｝' or '～';

    /// <summary>True for the 6763 characters of GB 2312 and the Traditional forms of those: what news is written in.</summary>
    public static bool IsCommon(char sign) => Common.All.Contains(Traditional.ToSimplified(sign));

    /// <summary>True for the 3755 everyday characters of GB 2312's first level and the Traditional forms of those.</summary>
    public static bool IsEveryday(char sign) => Common.FirstLevel.Contains(Traditional.ToSimplified(sign));

    /// <summary>GB 2312 by rows: level one in rows 16 to 55, level two in rows 56 to 87.</summary>
    private sealed class CommonSigns
    {
        public HashSet<char> FirstLevel { get; } = [.. Signs(0xB0, 0xD7)];

        public HashSet<char> All { get; } = [.. Signs(0xB0, 0xF7)];

        private static IEnumerable<char> Signs(int firstLead, int lastLead)
        {
            var pair = new byte[2];
            for (var lead = firstLead; lead <= lastLead; lead++)
            {
                for (var trail = 0xA1; trail <= 0xFE; trail++)
                {
                    (pair[0], pair[1]) = ((byte)lead, (byte)trail);
                    var sign = LegacyEncodings.Gb18030.GetString(pair)[0];
                    if (IsHan(sign))
                    {
                        yield return sign;
                    }
                }
            }
        }
    }
}
