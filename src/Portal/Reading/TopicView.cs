using Portal.Topics;

namespace Portal.Reading;

/// <summary>A topic as its own page shows it.</summary>
public sealed record TopicView(SiteTopic Topic, TopicLayout Layout);
