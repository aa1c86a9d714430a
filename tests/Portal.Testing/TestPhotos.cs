using System.Text;
using NetVips;

namespace Portal.Testing;

/// <summary>Small pictures made for tests.</summary>
public static class TestPhotos
{
    /// <summary>A gradient from dark to light.</summary>
    /// <param name="seed">Another seed, another content hash.</param>
    public static byte[] Jpeg(int width, int height, int seed = 0)
    {
        using var image = Gradient(width, height, seed);
        return image.JpegsaveBuffer(q: 70);
    }

    public static byte[] Png(int width, int height)
    {
        using var image = Gradient(width, height, seed: 0);
        return image.PngsaveBuffer();
    }

    public static byte[] WebP(int width, int height)
    {
        using var image = Gradient(width, height, seed: 0);
        return image.WebpsaveBuffer();
    }

    public static byte[] Avif(int width, int height)
    {
        using var image = Gradient(width, height, seed: 0);
        return image.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0);
    }

    /// <summary>640 x 480 and black, as telephones encode it: HEVC, which nothing here can write. Made by Debian's heif-enc from a picture of ours.</summary>
    public static byte[] Heic() => Convert.FromBase64String(
        "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUNtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQAB" +
        "AAAAAAFnAAEAAAAAAAAAdgAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAw2lwcnAAAAClaXBjbwAAAHlodmNDAQNwAAAAAAAAAAAAWvAA/P34+AAADwMgAAEAGEAB" +
        "DAH//wNwAAADAJAAAAMAAAMAWroCQCEAAQAsQgEBA3AAAAMAkAAAAwAAAwBaoAUCAeFlupJKa5uBAQMCAAADAAIAAAMAAhAiAAEAB0QBwXKwYkAAAAAUaXNwZQAAAAAAAAKAAAAB4AAA" +
        "ABBwaXhpAAAAAAMICAgAAAAWaXBtYQAAAAAAAAABAAEDgQKDAAAAfm1kYXQAAAByKAGvBBEFq1jFrVD8Hdc//9XENwjKsZKS0IsO9BAAAAvIqCktDaHGnwAAAwAAFJCTDvT4AAADAAAD" +
        "AAq4hwAAAwAAAwAAAwAZEAAAAwAAAwAAAwADxgAAAwAAAwAAAwA8oAAAAwAAAwAAAwEDAAADAAdU");

    /// <summary>In the wide gamut of telephones: the colour is given in sRGB.</summary>
    public static byte[] DisplayP3(int width, int height, double[] colour)
    {
        using var black = Image.Black(width, height, bands: 3);
        using var plain = (black + colour).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var wide = plain.IccTransform("p3", inputProfile: "srgb");
        return wide.JpegsaveBuffer(q: 95);
    }

    /// <summary>For print: four colours with their profile.</summary>
    public static byte[] Cmyk(int width, int height)
    {
        using var image = Gradient(width, height, seed: 0);
        using var print = image.IccTransform("cmyk", inputProfile: "srgb");
        return print.JpegsaveBuffer();
    }

    /// <summary>Lies on its side: EXIF orientation 6.</summary>
    public static byte[] TurnedJpeg(int width, int height)
    {
        using var image = Gradient(width, height, seed: 0);
        using var turned = image.Mutate(mutable => mutable.Set(GValue.GIntType, "orientation", 6));
        return turned.JpegsaveBuffer(q: 70);
    }

    /// <summary>With a place and a maker in its EXIF fields.</summary>
    public static byte[] TelltaleJpeg(int width, int height)
    {
        using var image = Gradient(width, height, seed: 0);
        using var telltale = image.Mutate(mutable =>
        {
            mutable.Set(GValue.GStrType, "exif-ifd0-Make", "Kamerawerk Musterstadt");
            mutable.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "31/1 14/1 0/1");
        });
        return telltale.JpegsaveBuffer(q: 70);
    }

    /// <summary>A photo that carries a block of metadata as libvips calls it.</summary>
    /// <param name="format">jpg, png, webp or avif.</param>
    public static byte[] With(string format, string block, byte[] content)
    {
        using var image = Gradient(600, 400, seed: 0);
        using var full = image.Mutate(mutable => mutable.Set(GValue.BlobType, block, content));
        return format == "avif" ? full.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0) : full.WriteToBuffer($".{format}");
    }

    /// <summary>IPTC-IIM as Photoshop writes it.</summary>
    /// <param name="isSaid">Whether the character set is named.</param>
    public static byte[] Iim(Encoding encoding, bool isSaid, params (byte Number, string Text)[] sets)
    {
        var records = new List<byte>();
        if (isSaid)
        {
            records.AddRange([0x1C, 1, 90, 0, 3, 0x1B, (byte)'%', (byte)'G']);
        }

        foreach (var (number, text) in sets)
        {
            var value = encoding.GetBytes(text);
            records.AddRange([0x1C, 2, number, (byte)(value.Length >> 8), (byte)value.Length, .. value]);
        }

        return [.. "Photoshop 3.0\08BIM"u8, 4, 4, 0, 0, 0, 0, (byte)(records.Count >> 8), (byte)records.Count, .. records, .. records.Count % 2 == 1 ? new byte[1] : []];
    }

    public static byte[] WithExif(params (string Name, string Text)[] fields)
    {
        using var image = Gradient(600, 400, seed: 0);
        using var full = image.Mutate(mutable =>
        {
            foreach (var (name, text) in fields)
            {
                mutable.Set(GValue.GStrType, name, text);
            }
        });
        return full.JpegsaveBuffer();
    }

    private static Image Gradient(int width, int height, int seed)
    {
        using var across = Image.Xyz(width, height)[0];
        using var grey = (across * (255.0 / width) + seed).Cast(Enums.BandFormat.Uchar);
        return grey.Bandjoin(grey, grey).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
