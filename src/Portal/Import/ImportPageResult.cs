using Portal.Duplicates;
using Portal.Publishing;

namespace Portal.Import;

/// <summary>What became of one imported page, and what was done to it on the way.</summary>
public sealed record ImportPageResult(ImportOutcome Outcome)
{
    /// <summary>Null when no page was recognised.</summary>
    public ImportedPage? Page { get; init; }

    /// <summary>Set for <see cref="ImportOutcome.NoPage"/>.</summary>
    public ImportRefusal? Refusal { get; init; }

    /// <summary>The article that was created, or the one that was there already.</summary>
    public int? ArticleId { get; init; }

    /// <summary>Address of the page, once published.</summary>
    public string? Path { get; init; }

    public DateTime? PublishedAtUtc { get; init; }

    public IReadOnlyList<StoryProblem> Problems { get; init; } = [];

    public IReadOnlyList<FactFinding> Facts { get; init; } = [];

    /// <summary>Stories that it may repeat.</summary>
    public IReadOnlyList<Duplicate> Duplicates { get; init; } = [];

    public IReadOnlyList<PhotoNote> Photos { get; init; } = [];
}
