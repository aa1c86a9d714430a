using System.Numerics;
using NetVips;

namespace Portal.Media;

/// <summary>
/// How a photo looks, in 64 bits: of 9 x 8 grey fields, which is lighter than the one to its right (dHash). Another size, format or
/// quality of the same photo differs in a few bits.
/// </summary>
public readonly record struct PhotoFingerprint(long Bits)
{
    /// <summary>Photos that differ in no more bits are shown as possibly the same.</summary>
    public const int MostDifferent = 7;

    /// <summary>Bits are looked up in so many parts: two that differ in 7 bits have one part that differs in one at most.</summary>
    public const int Bands = 4;

    private const int Across = 9;
    private const int Down = 8;
    private const int BandBits = 16;

    /// <param name="band">0 to <see cref="Bands"/> - 1.</param>
    public int Band(int band) => (int)((Bits >>> (band * BandBits)) & 0xFFFF);

    /// <summary>The band, and all that differ from it in one bit.</summary>
    public IReadOnlyList<int> Near(int band)
    {
        var value = Band(band);
        return [value, .. Enumerable.Range(0, BandBits).Select(bit => value ^ (1 << bit))];
    }

    public int DistanceTo(PhotoFingerprint other) => BitOperations.PopCount((ulong)(Bits ^ other.Bits));

    /// <param name="photo">In sRGB or grey.</param>
    internal static PhotoFingerprint Of(Image photo)
    {
        using var small = photo.ThumbnailImage(Across, height: Down, size: Enums.Size.Force);
        using var grey = small.Colourspace(Enums.Interpretation.Bw);
        using var plain = grey.Cast(Enums.BandFormat.Uchar);
        var fields = plain.WriteToMemory<byte>();
        var bits = 0L;
        for (var row = 0; row < Down; row++)
        {
            for (var column = 0; column < Across - 1; column++)
            {
                var at = ((row * Across) + column) * plain.Bands;
                bits = (bits << 1) | (fields[at] > fields[at + plain.Bands] ? 1L : 0L);
            }
        }

        return new PhotoFingerprint(bits);
    }
}
