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
    public string Slug { get; set; }

    public string Name { get; set; }

    /// <summary>Plain text; null when unset.</summary>
    public string? Summary { get; set; }

    /// <summary>What the desk puts above the list of all stories.</summary>
    public TopicLayout Layout { get; set; } = TopicLayout.Empty;

    /// <summary>Concurrency token, raised by whoever changes it.</summary>
    public int Revision { get; private set; }

    public void Touch() => Revision++;
}
