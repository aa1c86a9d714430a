using Portal.Media.Metadata;

namespace Portal.Media;

/// <summary>What the head of a photo's file tells.</summary>
internal sealed record PhotoHead
{
    /// <summary>Pixels of the upright photo.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels of the upright photo.</summary>
    public required int Height { get; init; }

    /// <summary>Bytes that come out of the decoder, one after the other.</summary>
    public required long DecodedBytes { get; init; }

    /// <summary>Bytes of it that are in memory at once while it is read, where it is not read line by line.</summary>
    public required long HeldBytes { get; init; }

    public required PhotoMetadata Metadata { get; init; }

    public long Pixels => (long)Width * Height;
}
