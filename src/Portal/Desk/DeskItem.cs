using System.Linq.Expressions;
using Portal.Articles;

namespace Portal.Desk;

/// <summary>An article as the desk's lists show it.</summary>
public sealed record DeskItem
{
    internal static Expression<Func<Article, DeskItem>> OfArticle { get; } = article => new DeskItem
    {
        ArticleId = article.ArticleId,
        EditionId = article.EditionId,
        SectionId = article.SectionId,
        Title = article.Title,
        State = article.State,
        OwnerId = article.OwnerId,
        OwnerName = article.OwnerName,
        UpdatedAtUtc = article.UpdatedAtUtc,
        Version = article.WorkingVersion,
        LiveVersion = article.LiveVersion,
        FirstPublishedAtUtc = article.FirstPublishedAtUtc,
        ScheduledAtUtc = article.ScheduledAtUtc,
        EmbargoUntilUtc = article.EmbargoUntilUtc,
        ExpiresAtUtc = article.ExpiresAtUtc,
        SignOffCount = article.SignOffCount,
        NeedsAttention = article.NeedsAttention,
        Revision = article.Revision,
    };

    public required int ArticleId { get; init; }

    public required int EditionId { get; init; }

    public int? SectionId { get; init; }

    public required string Title { get; init; }

    public required ArticleState State { get; init; }

    public int? OwnerId { get; init; }

    public required string OwnerName { get; init; }

    public required DateTime UpdatedAtUtc { get; init; }

    public required int Version { get; init; }

    /// <summary>Null when readers see nothing.</summary>
    public int? LiveVersion { get; init; }

    public DateTime? FirstPublishedAtUtc { get; init; }

    public DateTime? ScheduledAtUtc { get; init; }

    public DateTime? EmbargoUntilUtc { get; init; }

    public DateTime? ExpiresAtUtc { get; init; }

    public int SignOffCount { get; init; }

    public bool NeedsAttention { get; init; }

    public required int Revision { get; init; }

    /// <summary>Where it stands in a list that is ordered by the last change.</summary>
    public DeskKey Key => new(UpdatedAtUtc, ArticleId);
}
