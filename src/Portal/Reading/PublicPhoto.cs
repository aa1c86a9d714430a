namespace Portal.Reading;

/// <summary>A photo that readers may see now.</summary>
/// <param name="HiddenFromUtc">From then on they may not; null while no end is known.</param>
public sealed record PublicPhoto(DateTime? HiddenFromUtc);
