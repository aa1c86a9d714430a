using Portal.Media;

namespace Portal.Benchmarking;

/// <summary>A photo that generated articles share; its files lie in the media store.</summary>
/// <param name="Bytes">Size of the original.</param>
/// <param name="Alt">What it shows.</param>
public sealed record ArchivePhoto(PhotoFile File, long Bytes, string Alt);
