using System.Buffers.Binary;

namespace Portal.Testing.Hostile;

/// <summary>Writes animated WebP files: one small picture again and again on a canvas of any size.</summary>
internal static class WebPBytes
{
    /// <param name="picture">A WebP file without alpha, not larger than the canvas.</param>
    public static byte[] Animation(byte[] picture, int pictureWidth, int pictureHeight, int width, int height, int frames)
    {
        var content = Picture(picture);
        byte[] frame = Chunk("ANMF", [.. new byte[6], .. Three(pictureWidth - 1), .. Three(pictureHeight - 1), .. Three(10), 0, .. content]);
        byte[] body =
        [
            .. "WEBP"u8, .. Chunk("VP8X", [0x02, 0, 0, 0, .. Three(width - 1), .. Three(height - 1)]), .. Chunk("ANIM", [0, 0, 0, 0, 0, 0]),
            .. Enumerable.Repeat(frame, frames).SelectMany(one => one),
        ];
        return Chunk("RIFF", body);
    }

    /// <summary>The chunk with the pixels of a file without alpha.</summary>
    public static byte[] Picture(byte[] file)
    {
        var at = 12;
        while (file[at..(at + 4)] is not [(byte)'V', (byte)'P', (byte)'8', (byte)' ' or (byte)'L'])
        {
            at += 8 + ((BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4)) + 1) & ~1);
        }

        return file[at..(at + 8 + ((BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4)) + 1) & ~1))];
    }

    public static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. System.Text.Encoding.ASCII.GetBytes(name), .. length, .. content, .. new byte[content.Length & 1]];
    }

    private static byte[] Three(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];
}
