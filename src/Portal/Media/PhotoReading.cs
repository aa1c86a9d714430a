using System.Diagnostics.CodeAnalysis;

namespace Portal.Media;

/// <summary>What became of bytes that ought to be a photo.</summary>
public sealed record PhotoReading
{
    private PhotoReading(PhotoFile? file, long bytes, PhotoRefusal? refusal) => (File, Bytes, Refusal) = (file, bytes, refusal);

    public PhotoFile? File { get; }

    /// <summary>Size of the original in bytes.</summary>
    public long Bytes { get; }

    public PhotoRefusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsPhoto => File is not null;

    internal static PhotoReading Of(PhotoFile file, long bytes) => new(file, bytes, null);

    internal static PhotoReading Refused(PhotoRefusal refusal) => new(null, 0, refusal);
}
