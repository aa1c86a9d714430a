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

    private static Image Gradient(int width, int height, int seed)
    {
        using var across = Image.Xyz(width, height)[0];
        using var grey = (across * (255.0 / width) + seed).Cast(Enums.BandFormat.Uchar);
        return grey.Bandjoin(grey, grey).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
