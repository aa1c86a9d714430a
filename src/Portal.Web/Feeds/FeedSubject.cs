using Portal.Reading;
using Portal.Web.Views;

namespace Portal.Web.Feeds;

/// <summary>What a feed is of.</summary>
/// <param name="Path">Of the page that shows the list.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Description">Plain text; null when there is none.</param>
public sealed record FeedSubject(PageFrame Frame, ListRef List, string Path, string Title, string? Description = null);
