namespace Portal.Tags;

/// <summary>A name that a tag had, or that another had which is merged into it: stories that say so mean this one.</summary>
public sealed class TagAlias
{
    public TagAlias(string name, int tagId)
    {
        Name = name;
        TagId = tagId;
    }

    /// <summary>Unique; no tag's own.</summary>
    public string Name { get; private set; }

    public int TagId { get; set; }
}
