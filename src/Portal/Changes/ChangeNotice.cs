using Portal.Reading;

namespace Portal.Changes;

/// <summary>What listeners learn of a stored change.</summary>
/// <param name="FromVersion">See <see cref="Change.FromVersion"/>.</param>
/// <param name="Lists">See <see cref="Change.Lists"/>.</param>
/// <param name="IsDone">False for an attempt that was refused; listeners are not told of it.</param>
public sealed record ChangeNotice(
    long ChangeId, ChangeKind Kind, int? ArticleId, int? EditionId, int? FromVersion, IReadOnlyList<ListRef> Lists, bool IsDone);
