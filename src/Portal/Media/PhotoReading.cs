using System.Diagnostics.CodeAnalysis;
using Portal.Media.Metadata;

namespace Portal.Media;

/// <summary>What became of bytes that ought to be a photo.</summary>
public sealed record PhotoReading
{
    private PhotoReading(PhotoFile? file, long bytes, PhotoRefusal? refusal) => (File, Bytes, Refusal) = (file, bytes, refusal);

    public PhotoFile? File { get; }

    /// <summary>Size of the original in bytes.</summary>
    public long Bytes { get; }

    public PhotoRefusal? Refusal { get; }

    /// <summary>What the file says of itself.</summary>
    public PhotoMetadata Metadata { get; private init; } = PhotoMetadata.None;

    /// <summary>How it looks; null while only its head was read.</summary>
    public PhotoFingerprint? Fingerprint { get; internal init; }

    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsPhoto => File is not null;

    internal static PhotoReading Of(PhotoFile file, long bytes, PhotoMetadata metadata) => new(file, bytes, null) { Metadata = metadata };

    internal static PhotoReading Refused(PhotoRefusal refusal) => new(null, 0, refusal);
}
