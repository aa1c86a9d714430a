using System.Text.Json.Nodes;
using Portal.Web.Caching;
using Portal.Web.Facts;
using Portal.Web.Views.Shared;

namespace Portal.Web.Views;

/// <summary>What the layout needs of every page.</summary>
public interface IPage
{
    PageFrame Frame { get; }

    /// <summary>For the browser's title, without the site's name.</summary>
    string Title { get; }

    /// <summary>The browser's title.</summary>
    string FullTitle => Title.Length == 0 ? Frame.MastheadName : $"{Title} - {Frame.MastheadName}";

    /// <summary>Plain text for search results; null when the page has none.</summary>
    string? Description => null;

    /// <summary>Path from the root of the site; null for pages that are no content of their own, such as errors.</summary>
    string? CanonicalPath { get; }

    /// <summary>True for the home page of an edition.</summary>
    bool IsHome => CanonicalPath == Frame.HomePath;

    /// <summary>Asks search engines to leave the page out.</summary>
    bool NoIndex => false;

    /// <summary>What the page shows beside its frame, so that it falls from the cache when that changes; null for pages that are not kept.</summary>
    IReadOnlyList<CacheTag>? Shows => null;

    /// <summary>From when on the page may say what is not so, though nothing has changed: the end of the day that it speaks of, or sooner.</summary>
    DateTime TrueUntilUtc => Frame.TrueUntilUtc;

    /// <summary>True for pages that most readers come by: they are rendered again at once when they have fallen.</summary>
    bool IsFront => false;

    /// <summary>The way from the home page to this one, as it is shown; empty where none is.</summary>
    IReadOnlyList<Crumb> Crumbs => [];

    /// <summary>Path of the list whose feeds the page names.</summary>
    string FedPath => Frame.HomePath;

    /// <summary>The article that the page is about.</summary>
    ArticleFacts? Facts => null;

    /// <summary>What stands for the page where others show it; null when there is none.</summary>
    SharedPicture? Picture => null;

    /// <summary>What the page is, in the words of schema.org; null for pages that are no content of their own.</summary>
    JsonObject? Describe() => null;

    /// <summary>Whether the masthead has the field for searching.</summary>
    bool HasSearchBox => true;

    /// <summary>Path of the page that follows in a list.</summary>
    string? NextPath => null;

    /// <summary>Path of the page that precedes in a list.</summary>
    string? PreviousPath => null;
}
