using Portal.Reading;
using Portal.Web.Caching;
using Portal.Web.Views.Shared;

namespace Portal.Web.Views.Topics;

/// <summary>A topic and its articles.</summary>
public sealed record TopicPage(PageFrame Frame, SiteTopic Topic, ListPage List, bool IsFirst) : IListPage
{
    public string Title => Topic.Name;

    public string? Description => Topic.Summary;

    public ListRef Listed => new(ListKind.Topic, Topic.TopicId);

    public IReadOnlyList<Card> Latest { get; init; } = [];

    public string FedPath => Path;

    /// <summary>What the desk has put above the list; nothing on pages further on.</summary>
    public TopicContents Contents { get; init; } = TopicContents.Empty;

    public IReadOnlyList<CacheTag>? Shows =>
        [.. CacheTags.Listed(Listed, List, Latest), .. Contents.ArticleIds.Select(CacheTags.Card)];

    public string Path => Topic.Path;
}
