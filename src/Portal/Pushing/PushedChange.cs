using Portal.Changes;
using Portal.Reading;

namespace Portal.Pushing;

/// <summary>A change as far as others are told of it.</summary>
/// <param name="IsDone">False for an attempt that was refused.</param>
public sealed record PushedChange(long ChangeId, ChangeKind Kind, DateTime AtUtc, int? ArticleId, IReadOnlyList<ListRef> Lists, bool IsDone);
