using Portal.Reading;

namespace Portal.Publishing;

/// <summary>A list that an article was in.</summary>
/// <param name="Name">As readers see it.</param>
public sealed record TakenDownPlace(ListKind Kind, string Name);
