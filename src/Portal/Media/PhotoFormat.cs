namespace Portal.Media;

/// <summary>Recognises the formats that photos are taken in, by the signature of their content.</summary>
internal static class PhotoFormat
{
    public static bool IsKnown(ReadOnlySpan<byte> bytes) => IsJpeg(bytes) || IsPng(bytes) || IsWebP(bytes);

    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsWebP(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);
}
