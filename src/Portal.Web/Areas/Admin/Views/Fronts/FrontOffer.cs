using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>A story that may be pinned.</summary>
/// <param name="Time">When readers got it; null for what they do not see.</param>
/// <param name="Facts">Section, state and where it is pinned, as words.</param>
public sealed record FrontOffer(int ArticleId, string Title, string? Language, ListTime? Time, IReadOnlyList<string> Facts);
