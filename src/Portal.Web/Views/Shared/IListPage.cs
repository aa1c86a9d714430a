using System.Text.Json.Nodes;
using Portal.Reading;
using Portal.Web.Caching;
using Portal.Web.Facts;
using Portal.Web.StructuredData;

namespace Portal.Web.Views.Shared;

/// <summary>A page that shows one page of a list.</summary>
public interface IListPage : IPage
{
    ListPage List { get; }

    ListRef Listed { get; }

    /// <summary>What to read instead where the list is empty.</summary>
    IReadOnlyList<Card> Latest => [];

    /// <summary>Path of the list's first page.</summary>
    string Path { get; }

    /// <summary>False for pages further on, which search engines follow but do not keep.</summary>
    bool IsFirst { get; }

    IReadOnlyList<CacheTag>? IPage.Shows => CacheTags.Listed(Listed, List, Latest);

    string? IPage.CanonicalPath => Path;

    bool IPage.NoIndex => !IsFirst;

    /// <summary>All that the page lists, in its order.</summary>
    IEnumerable<Card> Stories => List.Cards;

    SharedPicture? IPage.Picture => SharedPicture.Of(Stories, Frame);

    JsonObject? IPage.Describe() => Graph.Page(this, "CollectionPage", ("mainEntity", Graph.Items(Frame, Stories)));

    string? IPage.NextPath => List.Older is { } key ? $"{Path}?before={key}" : null;

    string? IPage.PreviousPath => List.Newer is { } key ? $"{Path}?after={key}" : null;
}
