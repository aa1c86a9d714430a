using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Portal.Testing.Hostile;

/// <summary>Writes PNG files of any size in no time: their pixels are zeros, which are compressed once and repeated.</summary>
internal static class PngBytes
{
    private const int Block = 1024 * 1024;
    private const uint Polynomial = 0xEDB88320;
    private const uint AdlerModulus = 65521;

    private static readonly byte[] CompressedBlock = CompressBlock();

    /// <param name="depth">Bits of a sample.</param>
    /// <param name="bands">1 grey, 3 colours, 4 colours and alpha.</param>
    /// <param name="chunks">Between head and pixels.</param>
    public static byte[] Zeros(int width, int height, int depth, int bands, bool isInterlaced = false, params byte[][] chunks)
    {
        var bits = (long)depth * bands;
        var length = isInterlaced ? InterlacedBytes(width, height, bits) : height * Line(width, bits);
        return [.. Signature, .. Head(width, height, depth, bands, isInterlaced), .. chunks.SelectMany(chunk => chunk), .. Chunk("IDAT", Zip(length)), .. Chunk("IEND", [])];
    }

    /// <summary>A head that no pixels follow.</summary>
    public static byte[] HeadOnly(int width, int height) => [.. Signature, .. Head(width, height, 16, 4, isInterlaced: false), .. Chunk("IDAT", Zip(0)), .. Chunk("IEND", [])];

    public static byte[] Chunk(string name, ReadOnlySpan<byte> content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), Crc(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    /// <summary>So many zeros as zlib packs them.</summary>
    public static byte[] Zip(long zeros)
    {
        using var stream = new MemoryStream();
        stream.Write([0x78, 0x9C]);
        for (var left = zeros; left > 0; left -= Block)
        {
            stream.Write(left >= Block ? CompressedBlock : Compress((int)left));
        }

        // An empty last block, and the checksum of zeros (RFC 1950, 8.2).
        stream.Write([3, 0]);
        Span<byte> adler = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(adler, ((uint)(zeros % AdlerModulus) << 16) | 1);
        stream.Write(adler);
        return stream.ToArray();
    }

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static byte[] Head(int width, int height, int depth, int bands, bool isInterlaced)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = (byte)depth;
        head[9] = (byte)(bands switch { 1 => 0, 3 => 2, _ => 6 });
        head[12] = (byte)(isInterlaced ? 1 : 0);
        return Chunk("IHDR", head);
    }

    private static long Line(long width, long bits) => ((width * bits) + 7) / 8 + 1;

    /// <summary>Adam7's seven passes (PNG specification, 8.2).</summary>
    private static long InterlacedBytes(int width, int height, long bits)
    {
        (int X, int Y, int Across, int Down)[] passes =
            [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        return passes.Sum(pass => (height - pass.Y + pass.Down - 1) / pass.Down * Line((width - pass.X + pass.Across - 1) / pass.Across, bits));
    }

    /// <summary>Ends at a whole byte, so that another may follow.</summary>
    private static byte[] CompressBlock() => Compress(Block);

    private static byte[] Compress(int zeros)
    {
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(new byte[zeros]);
            deflate.Flush();
            return stream.ToArray();
        }
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * Polynomial);
            }
        }

        return ~crc;
    }
}
