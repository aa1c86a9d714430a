namespace Portal.Media;

/// <summary>One page of the library.</summary>
/// <param name="Next">Null on the last page.</param>
public sealed record PhotoPage(IReadOnlyList<Photo> Photos, PhotoKey? Next);
