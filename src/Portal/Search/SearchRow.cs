using Portal.Reading;
using Portal.Text;

namespace Portal.Search;

/// <summary>What the index takes of a published version of an article.</summary>
public sealed record SearchRow
{
    public required int ArticleId { get; init; }

    public required int Version { get; init; }

    public required int EditionId { get; init; }

    public int? SectionId { get; init; }

    public required string Title { get; init; }

    public string? ShortTitle { get; init; }

    public required string Summary { get; init; }

    public required SafeHtml Body { get; init; }

    public required DateTime PublishedAtUtc { get; init; }

    public required DateTime VisibleFromUtc { get; init; }

    public DateTime? VisibleUntilUtc { get; init; }

    public required PublishedDetails Details { get; init; }
}
