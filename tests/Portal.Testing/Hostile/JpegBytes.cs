namespace Portal.Testing.Hostile;

/// <summary>Writes JPEG files by hand: what no camera makes and every decoder has to read.</summary>
internal static class JpegBytes
{
    private const int LongestRun = 32767;
    private const int Block = 8;
    private const int Bits = 14;
    private const int BandWidth = 13;

    /// <summary>Comments of any content, put behind the start of a photo.</summary>
    public static byte[] WithSegments(byte[] photo, byte marker, params IReadOnlyList<byte[]> contents) =>
        [.. photo.AsSpan(0, 2), .. contents.SelectMany(content => Segment(marker, content)), .. photo.AsSpan(2)];

    public static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>Says that it is of that size, and ends where its pixels begin.</summary>
    public static byte[] HeadOnly(int width, int height) => [0xFF, 0xD8, .. Quantisation(), .. Frame(0xC0, width, height), .. Scan(0, 63, 0)];

    /// <summary>
    /// A grey surface in as many scans as wanted, each of which goes through every block of the photo once more: a few hundred bytes each cost a
    /// decoder as much as the whole photo (libjpeg-turbo.org, "Two Issues with the JPEG Standard").
    /// </summary>
    public static byte[] ManyScans(int width, int height, int scans)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8, .. Quantisation(), .. Frame(0xC2, width, height)]);
        // Both tables know one sign of one bit: no difference, and a run of 2^14 and 14 bits more blocks without a coefficient.
        file.Write(Segment(0xC4, [0x00, 1, .. new byte[15], 0x00]));
        file.Write(Segment(0xC4, [0x10, 1, .. new byte[15], 0xE0]));
        var blocks = (width + Block - 1) / Block * ((height + Block - 1) / Block);
        file.Write([.. Scan(0, 0, 0), .. Enumerable.Repeat((byte)0, (blocks + 7) / 8)]);
        var runs = Runs(blocks);
        for (var scan = 0; scan < scans - 1; scan++)
        {
            // Bit after bit of one band after the other, which is allowed: 13 coefficients, 14 scans.
            var (first, bit) = (1 + (scan / Bits % 5 * BandWidth), Bits - 1 - (scan % Bits));
            file.Write(Scan(first, Math.Min(first + BandWidth - 1, 63), (byte)(((bit + 1) % Bits << 4) | bit)));
            file.Write(runs);
        }

        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    private static byte[] Quantisation() => Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);

    private static byte[] Frame(byte kind, int width, int height) =>
        Segment(kind, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);

    private static byte[] Scan(int first, int last, byte bits) => Segment(0xDA, [1, 1, 0, (byte)first, (byte)last, bits]);

    /// <summary>That no block has anything to add, in as few signs as can be.</summary>
    private static byte[] Runs(int blocks)
    {
        var bits = new List<bool>();
        for (var left = blocks; left > 0; left -= LongestRun)
        {
            var more = Math.Min(left, LongestRun) - (1 << 14);
            bits.Add(false);
            bits.AddRange(Enumerable.Range(0, 14).Select(bit => (Math.Max(more, 0) >> (13 - bit) & 1) == 1));
        }

        var bytes = new List<byte>();
        foreach (var eight in bits.Chunk(8))
        {
            var value = (byte)eight.Select((bit, at) => bit ? 1 << (7 - at) : 0).Sum();
            bytes.Add(value);
            if (value == 0xFF)
            {
                bytes.Add(0);
            }
        }

        return [.. bytes];
    }
}
