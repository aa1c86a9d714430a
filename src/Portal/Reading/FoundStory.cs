using Portal.Text;

namespace Portal.Reading;

/// <summary>A story that was found, with the text of which a part is shown.</summary>
public sealed record FoundStory
{
    public required int ArticleId { get; init; }

    public required string Path { get; init; }

    public int? SectionId { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required SafeHtml Body { get; init; }

    public required DateTime PublishedAtUtc { get; init; }
}
