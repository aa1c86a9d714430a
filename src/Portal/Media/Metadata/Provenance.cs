using System.Buffers.Binary;

namespace Portal.Media.Metadata;

/// <summary>Finds the C2PA manifest of a photo where the standard puts it (C2PA 2.1, A.3).</summary>
internal static class Provenance
{
    private static ReadOnlySpan<byte> BoxOfManifest => [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

    public static bool IsIn(ReadOnlySpan<byte> photo, PhotoKind kind) => kind switch
    {
        PhotoKind.Jpeg => IsInJpeg(photo),
        PhotoKind.Png => IsInPng(photo),
        PhotoKind.WebP => IsInRiff(photo),
        PhotoKind.Avif or PhotoKind.Heic => IsInBoxes(photo),
    };

    /// <summary>JUMBF in APP11.</summary>
    private static bool IsInJpeg(ReadOnlySpan<byte> photo)
    {
        for (var at = 2; at + 4 <= photo.Length && photo[at] == 0xFF && photo[at + 1] != 0xDA;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(photo[(at + 2)..]);
            if (length < 2 || at + 2 + length > photo.Length)
            {
                return false;
            }

            var segment = photo.Slice(at + 4, length - 2);
            if (photo[at + 1] == 0xEB && segment.IndexOf("jumb"u8) >= 0 && segment.IndexOf("c2pa"u8) >= 0)
            {
                return true;
            }

            at += 2 + length;
        }

        return false;
    }

    private static bool IsInPng(ReadOnlySpan<byte> photo)
    {
        for (var at = 8L; at + 12 <= photo.Length;)
        {
            if (photo[(int)(at + 4)..].StartsWith("caBX"u8))
            {
                return true;
            }

            at += 12 + BinaryPrimitives.ReadUInt32BigEndian(photo[(int)at..]);
        }

        return false;
    }

    private static bool IsInRiff(ReadOnlySpan<byte> photo)
    {
        for (var at = 12L; at + 8 <= photo.Length;)
        {
            if (photo[(int)at..].StartsWith("C2PA"u8))
            {
                return true;
            }

            var length = BinaryPrimitives.ReadUInt32LittleEndian(photo[(int)(at + 4)..]);
            at += 8 + length + (length & 1);
        }

        return false;
    }

    private static bool IsInBoxes(ReadOnlySpan<byte> photo)
    {
        for (var at = 0L; at + 24 <= photo.Length;)
        {
            if (photo[(int)(at + 4)..].StartsWith("uuid"u8) && photo[(int)(at + 8)..].StartsWith(BoxOfManifest))
            {
                return true;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(photo[(int)at..]);
            if (length < 8)
            {
                // The last box, or one of more than 4 GB.
                return false;
            }

            at += length;
        }

        return false;
    }
}
