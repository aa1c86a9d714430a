namespace Portal.Web.Views.Home;

/// <summary>A topic band on a page.</summary>
public sealed record TopicBandView(PageFrame Frame, TopicBand Band);
