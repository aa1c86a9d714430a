namespace Portal.Tags;

/// <summary>A subject that stories share across sections.</summary>
public sealed class Tag
{
    public Tag(string slug, string name)
    {
        Slug = slug;
        Name = name;
    }

    public int TagId { get; private set; }

    /// <summary>Lower-case ASCII, unique.</summary>
    public string Slug { get; private set; }

    /// <summary>Unique.</summary>
    public string Name { get; private set; }

    public void Rename(string slug, string name)
    {
        Slug = slug;
        Name = name;
        Touch();
    }

    /// <summary>Concurrency token, raised by whoever changes it.</summary>
    public int Revision { get; private set; }

    public void Touch() => Revision++;
}
