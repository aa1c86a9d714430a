using System.Text;
using Portal.Text.Chinese;

namespace Portal.Tests.Import;

/// <summary>
/// Damages text as the mirrors described in requirements.md A1 do: full-width signs folded, then readings inserted behind listed characters
/// byte by byte in GBK, so that some of them tear other characters apart, then decoded by a decoder that swallows what it cannot read.
/// </summary>
internal static class DamagedCopy
{
    private static readonly Dictionary<char, string> Glosses =
        "會 huì 發 fā 數 shù 業 yè 開 kāi 國 guó 長 zhǎng 網 wǎng 來 lái 書 shū 務 wù 節 jié 廳 tīng 規 guī"
            .Split(' ').Chunk(2).ToDictionary(pair => pair[0][0], pair => pair[1]);

    /// <summary>The damaged text as a lossy decoder shows it.</summary>
    public static string Of(string traditional)
    {
        var bytes = Bytes(traditional);
        var gbk = Encoding.GetEncoding(936, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("?"));
        return gbk.GetString(bytes);
    }

    /// <summary>The damaged bytes before anybody decoded them.</summary>
    public static byte[] Bytes(string traditional)
    {
        var source = LegacyEncodings.Gb18030.GetBytes(traditional.Normalize(NormalizationForm.FormKC));
        var marks = Glosses.ToDictionary(
            gloss => Pair(LegacyEncodings.Gb18030.GetBytes([gloss.Key])), gloss => LegacyEncodings.Gb18030.GetBytes($"({gloss.Value})"));
        var damaged = new List<byte>();
        for (var index = 0; index < source.Length; index++)
        {
            damaged.Add(source[index]);
            if (index + 1 < source.Length && marks.TryGetValue(Pair(source.AsSpan(index, 2)), out var gloss))
            {
                damaged.Add(source[++index]);
                damaged.AddRange(gloss);
            }
        }

        return [.. damaged];
    }

    private static int Pair(ReadOnlySpan<byte> bytes) => (bytes[0] << 8) | bytes[1];
}
