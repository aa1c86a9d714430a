using Portal.Text.Chinese;

namespace Portal.Import.Cleaning;

/// <summary>Text behind a lost byte, put right again.</summary>
/// <param name="Text">What the bytes said before the damage.</param>
/// <param name="End">Index in the damaged text where the shift ends.</param>
internal sealed record ShiftedStretch(string Text, int End)
{
    /// <summary>Signs. A shift ends at the first lone byte, which in running text comes within a sentence or two.</summary>
    private const int Longest = 400;
    private const int LongestWound = 9;

    /// <summary>Reads on from the lost byte until bytes and characters are in step again.</summary>
    /// <param name="lost">The byte that stood before <paramref name="start"/>.</param>
    /// <returns>Null when the bytes do not make common text.</returns>
    public static ShiftedStretch? Read(string text, int start, byte lost)
    {
        var bytes = new List<byte> { lost };
        for (var index = start; index < text.Length && index < start + Longest;)
        {
            if (text[index] is '?' or '\uFFFD')
            {
                return EndAtWound(bytes, text, index);
            }

            if (GlossLength(text, index) is var gloss and > 0)
            {
                index += gloss;
                continue;
            }

            if (GbkBytes.Of(text[index++]) is not { } pair)
            {
                return null;
            }

            bytes.AddRange(pair);
            if (pair.Length == 1)
            {
                return Finish(bytes, index);
            }
        }

        return null;
    }

    /// <summary>A reading that follows a whole character makes the next wound, because its bracket meets the shifted half of that
    /// character; the byte lost there is the character's second.</summary>
    private static ShiftedStretch? EndAtWound(List<byte> bytes, string text, int index)
    {
        var wound = SplitByteRepair.Wounds().Match(text, index, Math.Min(LongestWound, text.Length - index));
        if (!wound.Success || wound.Index != index)
        {
            return null;
        }

        var answers = GbkBytes.SecondBytes(bytes[^1], wound.Groups["reading"].Value)
            .Select(second => Finish([.. bytes, second], index + wound.Length))
            .OfType<ShiftedStretch>()
            .ToList();
        return answers is [var only] ? only : answers.Find(answer => Traditional.IsTraditional(answer.Text[^1]));
    }

    private static ShiftedStretch? Finish(List<byte> bytes, int end) =>
        GbkBytes.Decode([.. bytes]) is { } text && text.All(sign => Han.IsCommon(sign) || Han.IsCjkPunctuation(sign) || sign is '“' or '”')
            ? new ShiftedStretch(text, end)
            : null;

    /// <summary>A reading inside the shift whose character the shift itself made by accident.</summary>
    private static int GlossLength(string text, int index)
    {
        var close = text[index] == '(' ? text.IndexOf(')', index, Math.Min(8, text.Length - index)) : -1;
        return close > 0 && Readings.IsTonedSyllable(text[(index + 1)..close]) ? close - index + 1 : 0;
    }
}
