using Portal.Articles;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Media;

/// <summary>An article that uses a photo.</summary>
/// <param name="IsLive">True when readers see the article, though perhaps in a version without the photo.</param>
/// <param name="OwnerId">Who began it; null when a verb did.</param>
public sealed record PhotoUsage(
    int ArticleId, int EditionId, string Title, ArticleState State, bool IsLive, int? OwnerId, DateTime? FirstPublishedAtUtc)
{
    /// <summary>Drafts of others are for those who may see the desk of their edition.</summary>
    public bool MayBeSeenBy(Actor actor) =>
        IsLive || actor.May(Permission.ReadDesk, EditionId) || (OwnerId is not null && OwnerId == actor.StaffId);
}
