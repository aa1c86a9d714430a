using Portal.Stories;

namespace Portal.Import;

/// <summary>An article page that was read and cleaned.</summary>
public sealed record ImportedPage
{
    public required Story Story { get; init; }

    /// <summary>As printed on the page: the newsroom's local time, to the second where the page says it, of kind Unspecified; null
    /// when the page names none.</summary>
    public DateTime? PublishedLocal { get; init; }

    public EditionFacts Edition { get; init; } = EditionFacts.None;

    /// <summary>Every change that cleaning made, in the order of the steps.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Which of the story's photos point to a file beside the page: index into <see cref="Story.Photos"/> and the path as written in
    /// the page, possibly percent-encoded. It never leads out of the page's folder and has no scheme, host or root.</summary>
    public IReadOnlyDictionary<int, string> PhotoPaths { get; init; } = new Dictionary<int, string>();

    /// <summary>The decoded text before any cleaning, to which the offsets of findings refer.</summary>
    public string SourceText { get; init; } = "";
}
