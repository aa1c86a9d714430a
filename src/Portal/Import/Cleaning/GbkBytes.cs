using System.Collections.Concurrent;
using System.Text;
using Portal.Text.Chinese;

namespace Portal.Import.Cleaning;

/// <summary>Characters as the bytes that GBK writes for them.</summary>
internal static class GbkBytes
{
    private const byte FirstTrail = 0x40;

    /// <summary>Bounded by the number of syllables and lead bytes; without it a page full of wounds would take minutes.</summary>
    private static readonly ConcurrentDictionary<(byte First, string Reading), byte[]> Found = new();

    /// <summary>One byte for ASCII, two for a character of GBK; null for what GBK cannot write.</summary>
    public static byte[]? Of(char sign)
    {
        try
        {
            var bytes = LegacyEncodings.Gb18030.GetBytes([sign]);
            return bytes.Length <= 2 ? bytes : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Bytes that, after that first byte, write a character of that reading.</summary>
    public static IReadOnlyList<byte> SecondBytes(byte first, string reading) =>
        Found.GetOrAdd((first, reading), static key => [.. Search(key.First, key.Reading)]);

    private static IEnumerable<byte> Search(byte first, string reading)
    {
        for (var second = (int)FirstTrail; second <= 0xFE; second++)
        {
            if (Decode([first, (byte)second]) is [var sign] && Readings.Has(sign, reading))
            {
                yield return (byte)second;
            }
        }
    }

    /// <summary>Null when the bytes are not text to the last one.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = LegacyEncodings.Gb18030.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? null : text;
    }
}
