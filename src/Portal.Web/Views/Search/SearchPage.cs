using System.Text.Json.Nodes;
using Portal.Links;
using Portal.Reading;
using Portal.Web.Search;
using Portal.Web.StructuredData;

namespace Portal.Web.Views.Search;

/// <summary>The form, and what is found.</summary>
public sealed record SearchPage(PageFrame Frame, SearchForm Form) : IPage
{
    public string Title => Form.IsEmpty || Faults.Count > 0 ? Frame.Words["Search"] : Frame.Words.Format("SearchTitle", Form.ShownWords);

    public string? CanonicalPath => Path;

    public bool NoIndex => true;

    public bool HasSearchBox => false;

    public string Path => Paths.Search(Frame.Edition?.PathSlug);

    public JsonObject? Describe() => Graph.Page(this, Found is null ? "WebPage" : "SearchResultsPage");

    /// <summary>What is wrong with a field, by its name.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>There is no index just now.</summary>
    public bool IsAway { get; init; }

    /// <summary>Null where nothing was looked for.</summary>
    public FoundStories? Found { get; init; }

    public IReadOnlyList<SearchResult> Results { get; init; } = [];

    /// <summary>What to read where nothing is found.</summary>
    public IReadOnlyList<Card> Latest { get; init; } = [];

    /// <summary>Of HTTP.</summary>
    public int Status => Faults.Count > 0 ? StatusCodes.Status400BadRequest
        : IsAway ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status200OK;

    /// <summary>How many stories there are; null where none was looked for.</summary>
    public string? Count => Found is null ? null : Frame.Words.Format(Found.IsExact ? "SearchFound" : "SearchFoundAbout", Found.Total.ToString("N0", Frame.Words.Culture));

    public string? NextPath => Found?.Next is { } key ? Path + Form.ToQuery(key) : null;

    /// <summary>The first page of the same; null on it.</summary>
    public string? FirstPath => Found is not null && Form.Page.Length > 0 ? Path + Form.ToQuery(page: null) : null;

    /// <summary>The filters are shown without being asked for.</summary>
    public bool ShowsFilters => Form.HasFilters;

    /// <summary>Every section, those below others too.</summary>
    public IEnumerable<SiteSection> Sections => Frame.Sections.SelectMany(section => section.AndAllBelow());

    /// <summary>With the names of the sections above it.</summary>
    public string NameOf(SiteSection section) => string.Join(" › ", section.Above.Append(section).Select(step => step.Name));

    /// <summary>Id of what tells what is wrong with a field; null where all is well.</summary>
    public string? FaultIdOf(string field) => Faults.ContainsKey(field) ? $"fault-{field}" : null;

    public string? InvalidOf(string field) => Faults.ContainsKey(field) ? "true" : null;
}
