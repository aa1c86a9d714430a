namespace Portal.Sections;

/// <summary>A part of an edition, such as 科技 or, below it, 航天.</summary>
public sealed class Section
{
    public Section(int editionId, int? parentId, string path, string name, int order)
    {
        EditionId = editionId;
        ParentId = parentId;
        Path = path;
        Name = name;
        Order = order;
    }

    public int SectionId { get; private set; }

    public int EditionId { get; private set; }

    /// <summary>The section that this one is part of; null at the top.</summary>
    public int? ParentId { get; private set; }

    /// <summary>Slugs of the section and those above it, joined by slashes; unique in the edition.</summary>
    public string Path { get; private set; }

    public string Name { get; set; }

    /// <summary>Place among its siblings, ascending.</summary>
    public int Order { get; set; }

    /// <summary>BCP 47 tag where it differs from the edition's; null otherwise.</summary>
    public string? Language { get; set; }

    /// <summary>Puts it under another section, or gives it another path under the same.</summary>
    /// <param name="parentId">Null for the top.</param>
    public void Move(int? parentId, string path)
    {
        ParentId = parentId;
        Path = path;
        Touch();
    }

    /// <summary>Concurrency token, raised by whoever changes it.</summary>
    public int Revision { get; private set; }

    public void Touch() => Revision++;
}
