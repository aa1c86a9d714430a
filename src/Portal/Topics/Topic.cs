namespace Portal.Topics;

/// <summary>A collection that the desk makes about one matter (专题).</summary>
public sealed class Topic
{
    public Topic(string slug, string name)
    {
        Slug = slug;
        Name = name;
    }

    public int TopicId { get; private set; }

    /// <summary>Lower-case ASCII, unique.</summary>
    public string Slug { get; private set; }

    public string Name { get; set; }

    /// <summary>Plain text; null when unset.</summary>
    public string? Summary { get; set; }
}
