namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>An article in a list of the desk.</summary>
public sealed record ArticleRow
{
    public required string Title { get; init; }

    /// <summary>BCP 47 tag of the title.</summary>
    public string? Language { get; init; }

    /// <summary>Where whoever sees the row goes on with it.</summary>
    public required string Path { get; init; }

    /// <summary>As word and shape; null where all rows of the list have the same.</summary>
    public string? State { get; init; }

    /// <summary>Null where there is only one.</summary>
    public string? Edition { get; init; }

    /// <summary>Null when it stands in none.</summary>
    public string? Section { get; init; }

    /// <summary>Who began it; empty where nobody is known.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What else one has to know, as short sentences.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The article as it was seen, for a form that is about several; see <see cref="Portal.Bulk.BulkItem"/>.</summary>
    public string? Pick { get; init; }

    public required ListTime Time { get; init; }

    /// <summary>All that is said under the title, where there is one line for it.</summary>
    public IReadOnlyList<string> Line => [.. new[] { State, Edition, Section, Owner }.Concat(Facts).Where(part => !string.IsNullOrEmpty(part)).OfType<string>()];
}
