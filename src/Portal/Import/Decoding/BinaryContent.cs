namespace Portal.Import.Decoding;

/// <summary>Tells files that are no text at all.</summary>
internal static class BinaryContent
{
    private static readonly byte[][] Signatures =
    [
        [.. "%PDF"u8], [.. "PK\u0003\u0004"u8], [.. "GIF8"u8], [.. "Rar!"u8], [.. "RIFF"u8], [.. "{\\rtf"u8],
        [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [0xD0, 0xCF, 0x11, 0xE0], [0x1F, 0x8B], [0x7F, .. "ELF"u8], [.. "SQLite format 3"u8],
    ];

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        foreach (var signature in Signatures)
        {
            if (bytes.StartsWith(signature))
            {
                return true;
            }
        }

        var isUtf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        return !isUtf16 && (bytes.Contains((byte)0) || ControlShare(bytes) > 0.02);
    }

    private static double ControlShare(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var value in bytes)
        {
            controls += value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) ? 1 : 0;
        }

        return bytes.IsEmpty ? 0 : (double)controls / bytes.Length;
    }
}
