using System.Globalization;
using Portal.Reading;

namespace Portal.Web.Api;

/// <summary>
/// Which articles a list of the read API asks for. The page cache and the action both read it here, as <see cref="Controllers.PageQuery"/>.
/// </summary>
public sealed record ApiQuery
{
    /// <summary>Slug of an edition; null for the main one.</summary>
    public string? Edition { get; init; }

    /// <summary>Slugs of a section and those above it, joined by slashes; null for the whole edition.</summary>
    public string? Section { get; init; }

    /// <summary>Published then or later.</summary>
    public DateTime? SinceUtc { get; init; }

    /// <summary>The part that follows this place.</summary>
    public ListKey? Before { get; init; }

    /// <summary>Name of a parameter whose value cannot be one; null when all can.</summary>
    public string? Fault { get; init; }

    public static ApiQuery Of(HttpRequest request)
    {
        var (since, before) = (Value(request, "since"), Value(request, "before"));
        var sinceUtc = SinceOf(since);
        var key = ListKey.Parse(before);
        return new ApiQuery
        {
            Edition = Value(request, "edition")?.ToLowerInvariant(),
            Section = Value(request, "section")?.ToLowerInvariant().Trim('/'),
            SinceUtc = sinceUtc,
            Before = key,
            Fault = since is not null && sinceUtc is null ? "since" : before is not null && key is null ? "before" : null,
        };
    }

    /// <summary>As the query of an address, always in the same form; empty for the newest of the main edition.</summary>
    public override string ToString()
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in new[]
        {
            ("edition", Edition),
            ("section", Section),
            ("since", SinceUtc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            ("before", Before?.ToString()),
            ("fault", Fault),
        })
        {
            query = value is null ? query : query.Add(name, value);
        }

        return query.Value ?? "";
    }

    private static string? Value(HttpRequest request, string name) => request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>Whole seconds of an instant with its offset (RFC 3339). A plus that nobody has encoded is a space in a query.</summary>
    private static DateTime? SinceOf(string? text) =>
        text is [.., 'Z'] or [.., ' ' or '+' or '-', _, _, ':', _, _]
        && DateTimeOffset.TryParseExact(text.Replace(' ', '+'), "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since)
            ? since.UtcDateTime
            : null;
}
