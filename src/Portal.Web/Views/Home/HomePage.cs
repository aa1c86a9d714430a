using System.Text.Json.Nodes;
using Portal.Reading;
using Portal.Web.Caching;
using Portal.Web.Facts;
using Portal.Web.StructuredData;

namespace Portal.Web.Views.Home;

/// <summary>An edition's home, each story in one place.</summary>
public sealed record HomePage(PageFrame Frame) : IPage
{
    public string Title => "";

    /// <summary>Number of a version that readers do not have; null for what they see.</summary>
    public int? Preview { get; init; }

    public string? CanonicalPath => Preview is null ? Frame.HomePath : null;

    public bool IsHome => true;

    public bool NoIndex => Preview is not null;

    public IReadOnlyList<CacheTag>? Shows => Preview is not null ? null :
    [
        CacheTags.Front(Frame.Edition!.EditionId),
        // Those that are to come too: they appear when they do.
        .. Front.ArticleIds.Concat(ArticleIds).Select(CacheTags.Card),
        CacheTags.List(ListKind.Edition, Frame.Edition.EditionId),
        .. Frame.Sections.Select(section => CacheTags.List(ListKind.Section, section.SectionId)),
        .. Frame.Site.Topics.Select(topic => CacheTags.List(ListKind.Topic, topic.TopicId)),
    ];

    public bool IsFront => true;

    /// <summary>A pin falls out at its time without anybody's doing.</summary>
    public DateTime TrueUntilUtc => Front.NextEndUtc is { } end && end < Frame.TrueUntilUtc ? end : Frame.TrueUntilUtc;

    /// <summary>What the desk has pinned.</summary>
    public FrontContents Front { get; init; } = FrontContents.Empty;

    /// <summary>All that the page was filled from: one that it does not show can have decided which topic it shows.</summary>
    public IReadOnlyList<int> ArticleIds { get; init; } = [];

    /// <summary>All that the page shows, in its order.</summary>
    public IEnumerable<Card> Stories =>
        [.. Lead is null ? [] : new[] { Lead }, .. BesideLead, .. Headlines, .. Latest, .. Pictures, .. Rows.SelectMany(row => row.Blocks).SelectMany(block => block.Headlines.Prepend(block.First))];

    public SharedPicture? Picture => SharedPicture.Of(Stories, Frame);

    public JsonObject? Describe() => Graph.Page(this, "CollectionPage", ("mainEntity", Graph.Items(Frame, Stories)));

    /// <summary>Null when the edition has no news yet.</summary>
    public Card? Lead { get; init; }

    /// <summary>Headlines under the lead.</summary>
    public IReadOnlyList<Card> BesideLead { get; init; } = [];

    /// <summary>What the desk has pinned above the list of the latest.</summary>
    public IReadOnlyList<Card> Headlines { get; init; } = [];

    public IReadOnlyList<Card> Latest { get; init; } = [];

    public IReadOnlyList<Card> Pictures { get; init; } = [];

    public IReadOnlyList<BlockRow> Rows { get; init; } = [];

    /// <summary>Null when no topic has news.</summary>
    public TopicBand? Topic { get; init; }
}
