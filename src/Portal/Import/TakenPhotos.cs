using Portal.Media;
using Portal.Stories;

namespace Portal.Import;

/// <param name="Story">With the hashes of the photos that were taken.</param>
public sealed record TakenPhotos(Story Story, IReadOnlyList<PhotoReading> Photos, IReadOnlyList<PhotoNote> Notes);
