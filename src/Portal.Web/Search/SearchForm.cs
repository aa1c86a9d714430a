using Portal.Search;

namespace Portal.Web.Search;

/// <summary>What a reader has filled in, as it was typed.</summary>
public sealed record SearchForm
{
    public const string WordsName = "q";
    public const string SinceName = "since";
    public const string UntilName = "until";
    public const string SectionName = "section";
    public const string ReporterName = "reporter";
    public const string OrderName = "sort";
    public const string PageName = "page";

    public const string ByTime = "time";

    /// <summary>Signs of a reporter's name.</summary>
    public const int MaxReporter = 50;

    public string Words { get; init; } = "";

    /// <summary>The first day.</summary>
    public string Since { get; init; } = "";

    /// <summary>The last day.</summary>
    public string Until { get; init; } = "";

    /// <summary>Slugs of a section and those above it, joined by slashes.</summary>
    public string Section { get; init; } = "";

    public string Reporter { get; init; } = "";

    public string Order { get; init; } = "";

    public string Page { get; init; } = "";

    /// <summary>Nothing is asked for.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Words);

    public bool HasFilters => Since.Length + Until.Length + Section.Length + Reporter.Length > 0 || Order == ByTime;

    /// <summary>What the field shows: not more than anybody can have meant.</summary>
    public string ShownWords => Cut(Words, SearchWords.MaxLength);

    public string ShownReporter => Cut(Reporter, MaxReporter);

    public static SearchForm Of(HttpRequest request) => new()
    {
        Words = Value(request, WordsName),
        Since = Value(request, SinceName),
        Until = Value(request, UntilName),
        Section = Value(request, SectionName),
        Reporter = Value(request, ReporterName),
        Order = Value(request, OrderName),
        Page = Value(request, PageName),
    };

    /// <summary>As the query of an address, with its question mark; what is not filled in is left out.</summary>
    public string ToQuery(SearchKey? page)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in new[]
        {
            (WordsName, Words), (SinceName, Since), (UntilName, Until), (SectionName, Section), (ReporterName, Reporter), (OrderName, Order),
            (PageName, page?.ToString() ?? ""),
        })
        {
            query = value.Length == 0 ? query : query.Add(name, value);
        }

        return query.Value ?? "";
    }

    private static string Value(HttpRequest request, string name) => request.Query[name] is [{ } value, ..] ? value.Trim() : "";

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
