namespace Portal.Stories;

/// <summary>
/// The content of one piece of news: an immutable record without identity or state. What the desk edits, a version
/// keeps, an import yields and an export writes is always this record.
/// </summary>
public sealed record Story
{
    /// <summary>Plain text, as it stands in the one h1.</summary>
    public required string Title { get; init; }

    /// <summary>A few words above the title; null when there are none.</summary>
    public string? Kicker { get; init; }

    /// <summary>For cards and lists where the title is too long; null means the title.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>For the browser's title and search engines; null means the title.</summary>
    public string? SeoTitle { get; init; }

    /// <summary>One or two sentences for cards and descriptions; null means an excerpt of the body.</summary>
    public string? Summary { get; init; }

    /// <summary>Printed before the first paragraph; never part of <see cref="Body"/>.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>People with their roles, in the order in which they are printed.</summary>
    public IReadOnlyList<Credit> Credits { get; init; } = [];

    /// <summary>Name of the source (来源); publishing needs it.</summary>
    public string? Source { get; init; }

    /// <summary>Absolute http(s) address of a reprinted story's original.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>Markdown with LF line ends; paragraphs are separated by one empty line, without typed indents, dateline,
    /// photos or end mark.</summary>
    public string Body { get; init; } = "";

    /// <summary>In the order in which they are printed.</summary>
    public IReadOnlyList<PhotoUse> Photos { get; init; } = [];

    public EndMark EndMark { get; init; }

    /// <summary>Names, not slugs.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Slugs of the topics (专题) that the story belongs to.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Name of the running event (续报) whose reports readers see as a timeline; null for a story of its own.</summary>
    public string? Chain { get; init; }

    /// <summary>When and where the reported event takes place, for lists and structured data.</summary>
    public StoryEvent? Event { get; init; }

    /// <summary>Asks search engines to leave the page out, as for reprints.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Equal when every field and every item of every list is equal; <see cref="StoryJson"/> is the measure.</summary>
    public bool Equals(Story? other) =>
        other is not null && string.Equals(StoryJson.Write(this), StoryJson.Write(other), StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Title);
}
