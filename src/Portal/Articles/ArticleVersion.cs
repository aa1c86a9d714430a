using Portal.Import;
using Portal.Stories;

namespace Portal.Articles;

/// <summary>One saved state of a story. Rows are only ever added: restoring an old one appends it again.</summary>
public sealed class ArticleVersion
{
    internal ArticleVersion(
        Article article, int number, Story story, IReadOnlyList<Finding> findings, string author, string? note, DateTime savedAtUtc)
        : this(number, story, findings, author, note, savedAtUtc) => Article = article;

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
    public string? SourceText { get; init; }

    public string Author { get; private set; }

    public string? Note { get; private set; }

    public DateTime SavedAtUtc { get; private set; }
}
