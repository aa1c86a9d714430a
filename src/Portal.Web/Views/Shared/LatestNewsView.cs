using Portal.Reading;

namespace Portal.Web.Views.Shared;

/// <summary>The newest headlines on a page.</summary>
public sealed record LatestNewsView(PageFrame Frame, IReadOnlyList<Card> Cards);
