using Portal.Reading;
using Portal.Web.Caching;

namespace Portal.Web.Views.Home;

/// <summary>An edition's home, each story in one place.</summary>
public sealed record HomePage(PageFrame Frame) : IPage
{
    public string Title => "";

    public string CanonicalPath => Frame.HomePath;

    public IReadOnlyList<CacheTag> Shows =>
    [
        CacheTags.List(ListKind.Edition, Frame.Edition!.EditionId),
        .. Frame.Sections.Select(section => CacheTags.List(ListKind.Section, section.SectionId)),
        .. Frame.Site.Topics.Select(topic => CacheTags.List(ListKind.Topic, topic.TopicId)),
    ];

    public bool IsFront => true;

    /// <summary>Null when the edition has no news yet.</summary>
    public Card? Lead { get; init; }

    /// <summary>Headlines under the lead.</summary>
    public IReadOnlyList<Card> BesideLead { get; init; } = [];

    public IReadOnlyList<Card> Latest { get; init; } = [];

    public IReadOnlyList<Card> Pictures { get; init; } = [];

    public IReadOnlyList<BlockRow> Rows { get; init; } = [];

    /// <summary>Null when no topic has news.</summary>
    public TopicBand? Topic { get; init; }
}
