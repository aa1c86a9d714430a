using Portal.Articles;

namespace Portal.Fronts;

/// <summary>A story as the desk sees it beside a front.</summary>
/// <param name="Title">Of the newest version.</param>
public sealed record FrontStory(int ArticleId, int EditionId, string Title, ArticleState State, DateTime? ScheduledAtUtc);
