using Portal.Import;
using Portal.Stories;

namespace Portal.Articles;

/// <summary>One saved state of a story. Rows are only ever added: restoring an old one appends it again.</summary>
public sealed class ArticleVersion
{
    internal ArticleVersion(Article article, int number, VersionText text, string author, int? authorId, DateTime savedAtUtc)
        : this(number, text.Story, text.Findings, author, text.Note, savedAtUtc)
    {
        Article = article;
        AuthorId = authorId;
        SourceText = text.SourceText;
        RestoredFrom = text.RestoredFrom;
    }

    private ArticleVersion(
        int number, Story story, IReadOnlyList<Finding> findings, string author, string? note, DateTime savedAtUtc)
    {
        Number = number;
        Story = story;
        Findings = findings;
        Author = author;
        Note = note;
        SavedAtUtc = savedAtUtc;
    }

    public int ArticleId { get; private set; }

    public Article? Article { get; private set; }

    /// <summary>1 for the first version of an article.</summary>
    public int Number { get; private set; }

    public Story Story { get; private set; }

    /// <summary>What cleaning changed when the story was imported or pasted.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; }

    /// <summary>The decoded text that was cleaned, into which the offsets of <see cref="Findings"/> point; null when nothing was.</summary>
    public string? SourceText { get; private set; }

    public string Author { get; private set; }

    /// <summary>Id of the member of staff; null for verbs.</summary>
    public int? AuthorId { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The earlier version that this one repeats; null for a new text.</summary>
    public int? RestoredFrom { get; private set; }

    public DateTime SavedAtUtc { get; private set; }
}
