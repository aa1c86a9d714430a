using Portal.Links;

namespace Portal.Reading;

/// <summary>A topic as pages show it.</summary>
/// <param name="Summary">Plain text; null when there is none.</param>
public sealed record SiteTopic(int TopicId, string Slug, string Name, string? Summary)
{
    public string Path => Paths.Topic(Slug);
}
