using Portal.Links;
using Portal.Web.Caching;
using Portal.Web.Facts;
using Portal.Web.Views;

namespace Portal.Web.Feeds;

/// <summary>The newest articles of a list, as all formats say them.</summary>
public sealed record Feed(PageFrame Frame, FeedFormat Format)
{
    /// <summary>Of the feed itself, from the root of the site.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Absolute address of the page that shows the list.</summary>
    public required string HomeUrl { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<ArticleFacts> Articles { get; init; }

    public required IReadOnlyList<CacheTag> Shows { get; init; }

    /// <summary>Absolute address of the WebSub hub; null for none.</summary>
    public string? Hub { get; init; }

    public string Url => Frame.Absolute(Path);

    /// <summary>The last change of what it holds; never the time at which it was written, or it would differ each time.</summary>
    public DateTimeOffset? UpdatedAt => Articles.Count == 0 ? null : Articles.Max(article => article.ModifiedAt);

    /// <summary>The text whole, as the page has it.</summary>
    public string Content(ArticleFacts article) => article.Content(Frame);

    public Document ToDocument() => new(
        Path,
        $"{Format.MediaType()}; charset=utf-8",
        Format switch
        {
            FeedFormat.Rss => RssFeed.Write(this),
            FeedFormat.Atom => AtomFeed.Write(this),
            FeedFormat.Json => JsonFeed.Write(this),
        },
        Shows)
    {
        Link = Hub is null ? null : $"<{Hub}>; rel=\"hub\", <{Url}>; rel=\"self\"",
    };
}
