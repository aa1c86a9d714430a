namespace Portal.Fronts;

/// <summary>One saved state of a front. Rows are only ever added: restoring an old one appends it again.</summary>
public sealed class FrontVersion
{
    internal FrontVersion(int editionId, int number, FrontText text, string author, int? authorId, DateTime savedAtUtc)
        : this(editionId, number, text.Layout, author, text.Note, savedAtUtc)
    {
        AuthorId = authorId;
        RestoredFrom = text.RestoredFrom;
    }

    private FrontVersion(int editionId, int number, FrontLayout layout, string author, string? note, DateTime savedAtUtc)
    {
        EditionId = editionId;
        Number = number;
        Layout = layout;
        Author = author;
        Note = note;
        SavedAtUtc = savedAtUtc;
    }

    public int EditionId { get; private set; }

    /// <summary>1 for the first version of an edition's front.</summary>
    public int Number { get; private set; }

    public FrontLayout Layout { get; private set; }

    public string Author { get; private set; }

    /// <summary>Id of the member of staff; null for verbs.</summary>
    public int? AuthorId { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The earlier version that this one repeats; null for a new one.</summary>
    public int? RestoredFrom { get; private set; }

    public DateTime SavedAtUtc { get; private set; }
}
