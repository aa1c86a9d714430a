using System.Buffers.Binary;

namespace Portal.Media;

/// <summary>
/// Counts the scans of a JPEG. Each goes through every block of the photo once more, and one of a few bytes as much as any other: a file of a
/// megabyte may have ten thousand (libjpeg-turbo.org, "Two Issues with the JPEG Standard"). Cameras and programs write ten.
/// </summary>
internal static class JpegScans
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static int Count(ReadOnlySpan<byte> photo)
    {
        var count = 0;
        for (var at = NextMarker(photo, 2); at + 4 <= photo.Length && photo[at + 1] != EndOfImage; at = NextMarker(photo, at))
        {
            count += photo[at + 1] == StartOfScan ? 1 : 0;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(photo[(at + 2)..]);
        }

        return count;
    }

    /// <summary>As decoders look for it, who skip what is none: content of a scan, and what they do not understand. FF is content where 00
    /// follows, and markers from D0 to D7 stand within scans.</summary>
    private static int NextMarker(ReadOnlySpan<byte> photo, int at)
    {
        while (at < photo.Length && photo[at..].IndexOf((byte)0xFF) is var next and >= 0 && at + next + 1 < photo.Length)
        {
            at += next;
            if (photo[at + 1] is not (<= 0x01 or 0xFF or >= 0xD0 and <= 0xD7))
            {
                return at;
            }

            at += photo[at + 1] == 0xFF ? 1 : 2;
        }

        return photo.Length;
    }
}
