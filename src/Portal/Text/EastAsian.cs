using System.Text;

namespace Portal.Text;

/// <summary>What typesetting and counting must know of a character.</summary>
internal static class EastAsian
{
    /// <summary>Han of every plane, with 々 and 〇.</summary>
    public static bool IsHan(Rune rune) => rune.Value is
        0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Kana and bopomofo, which like Han are written without spaces between words.</summary>
    public static bool IsKana(Rune rune) => rune.Value is
        (>= 0x3041 and <= 0x312F) or (>= 0x31A0 and <= 0x31BF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F);

    /// <summary>Full-width punctuation and symbols: the space is part of the sign.</summary>
    public static bool IsWideMark(Rune rune) => !IsHan(rune) && rune.Value is
        (>= 0x3000 and <= 0x303F) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF01 and <= 0xFF0F) or (>= 0xFF1A and <= 0xFF20)
        or (>= 0xFF3B and <= 0xFF40) or (>= 0xFF5B and <= 0xFF65) or (>= 0xFFE0 and <= 0xFFE6);

    /// <summary>Signs that Chinese and Western text share: full width beside Han only.</summary>
    public static bool IsSharedMark(Rune rune) => rune.Value is 0xB7 or 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026;

    /// <summary>Written without spaces between words.</summary>
    public static bool IsCjk(Rune rune) =>
        IsHan(rune) || IsKana(rune) || IsWideMark(rune) || rune.Value is >= 0xFF10 and <= 0xFF5A;

    /// <summary>Width in halves of an em: 2 for a Han character, 1 for a Latin one.</summary>
    public static int HalfWidths(Rune rune) =>
        IsCjk(rune) || IsSharedMark(rune) || rune.Value is (>= 0xAC00 and <= 0xD7A3) or >= 0x1F000 ? 2 : 1;
}
