using System.Globalization;
using Portal.Links;
using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.ArticleList;

/// <summary>What the list of articles is asked for, as the address says it. Null leaves open; what cannot be understood does too.</summary>
public sealed record ArticleListForm
{
    /// <summary>Slug.</summary>
    public string? Edition { get; init; }

    /// <summary>With those inside it.</summary>
    public int? Section { get; init; }

    public ListedState? State { get; init; }

    /// <summary>Who began it.</summary>
    public int? Person { get; init; }

    /// <summary>First day of the last change, as 2026-11-25.</summary>
    public string? From { get; init; }

    /// <summary>Last day of it.</summary>
    public string? To { get; init; }

    public string? Title { get; init; }

    /// <summary>The key that the page follows.</summary>
    public string? After { get; init; }

    public bool IsFiltered => (Section, State, Person, From, To, Title) != default;

    /// <summary>The address of the same list from a key on; null for its first page.</summary>
    public string PathAfter(string? key) => DeskQuery.Of(DeskPaths.Articles, [.. Asked, ("after", key)]);

    /// <summary>For a form that is about the list; what is left open is left out.</summary>
    public IEnumerable<(string Name, string Value)> Fields =>
        Asked.Append((Name: "after", Value: After)).Where(asked => !string.IsNullOrEmpty(asked.Value)).Select(asked => (asked.Name, asked.Value!));

    private IEnumerable<(string Name, string? Value)> Asked =>
    [
        ("edition", Edition), ("section", Section?.ToString(CultureInfo.InvariantCulture)), ("state", State?.ToString()),
        ("person", Person?.ToString(CultureInfo.InvariantCulture)), ("from", From), ("to", To), ("title", Title),
    ];
}
