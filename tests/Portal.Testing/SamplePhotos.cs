using NetVips;

namespace Portal.Testing;

/// <summary>Real JPEG files, each of one colour and a shape of its own.</summary>
public static class SamplePhotos
{
    /// <summary>So many there are: enough for a home page, which shows no picture twice.</summary>
    public const int Count = 24;

    /// <param name="number">0 to <see cref="Count"/> - 1.</param>
    public static byte[] Jpeg(int number)
    {
        using var black = Image.Black(1000, 560 + (number * 10), bands: 3);
        using var colour = black + new double[] { 60 + (number * 5), 120 - (number * 2), 90 + (number % 7 * 12) };
        using var photo = colour.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return photo.JpegsaveBuffer();
    }

    /// <summary>Shapes that look alike at every size.</summary>
    /// <param name="seed">Another seed, another scene.</param>
    public static byte[] Scene(int seed, int width, int height)
    {
        using var noise = Image.Perlin(width, height, cellSize: width / 5, uchar: true, seed: seed);
        using var colour = noise.Bandjoin(noise, noise).Copy(interpretation: Enums.Interpretation.Srgb);
        return colour.JpegsaveBuffer(q: 90);
    }
}
