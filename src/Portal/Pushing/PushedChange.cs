using Portal.Changes;
using Portal.Reading;

namespace Portal.Pushing;

/// <summary>A change as far as others are told of it.</summary>
/// <param name="FromVersion">See <see cref="Change.FromVersion"/>.</param>
/// <param name="StaffId">See <see cref="Change.StaffId"/>.</param>
/// <param name="IsDone">False for an attempt that was refused.</param>
public sealed record PushedChange(
    long ChangeId, ChangeKind Kind, DateTime AtUtc, int? ArticleId, int? FromVersion, int? StaffId, IReadOnlyList<ListRef> Lists, bool IsDone);
