namespace Portal.Sources;

/// <summary>Where a story comes from (来源).</summary>
public sealed class Source
{
    public Source(string slug, string name)
    {
        Slug = slug;
        Name = name;
    }

    public int SourceId { get; private set; }

    /// <summary>Lower-case ASCII, unique.</summary>
    public string Slug { get; private set; }

    /// <summary>Unique.</summary>
    public string Name { get; private set; }

    /// <summary>Absolute http(s) address of the source's own site; null when unset.</summary>
    public string? Url { get; set; }

    /// <summary>Whether the regulator's list lets its stories be reprinted; null while nobody has said.</summary>
    public bool? IsPermitted { get; set; }

    /// <summary>Concurrency token, raised by whoever changes it.</summary>
    public int Revision { get; private set; }

    public void Touch() => Revision++;
}
