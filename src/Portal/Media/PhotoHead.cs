using Portal.Media.Metadata;

namespace Portal.Media;

/// <summary>What the head of a photo's file tells.</summary>
internal sealed record PhotoHead
{
    /// <summary>Pixels of the upright photo.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels of the upright photo.</summary>
    public required int Height { get; init; }

    /// <summary>True when it is read line by line, false when all of it is in memory at once.</summary>
    public required bool IsStreamed { get; init; }

    public required PhotoMetadata Metadata { get; init; }

    public long Pixels => (long)Width * Height;
}
