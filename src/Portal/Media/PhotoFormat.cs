using System.Buffers.Binary;

namespace Portal.Media;

/// <summary>Recognises the formats that photos are taken in, by the signature of their content.</summary>
internal static class PhotoFormat
{
    // Boxes name few brands; whoever names hundreds is up to something.
    private const int MostBrands = 32;

    /// <returns>Null when it is none of them.</returns>
    public static PhotoKind? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? PhotoKind.Jpeg
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? PhotoKind.Png
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? PhotoKind.WebP
        : bytes.Length >= 16 && bytes[4..].StartsWith("ftyp"u8) ? OfBrands(bytes)
        : null;

    /// <summary>HEIF files name what they hold by brands (ISO/IEC 23008-12, 10; AV1 in HEIF, 8).</summary>
    private static PhotoKind? OfBrands(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), (uint)bytes.Length), 16 + (4 * MostBrands));
        PhotoKind? kind = null;
        for (var at = 8; at + 4 <= length; at += 4)
        {
            var brand = bytes.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
            {
                return PhotoKind.Avif;
            }

            if (brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8))
            {
                kind = PhotoKind.Heic;
            }
        }

        return kind;
    }
}
