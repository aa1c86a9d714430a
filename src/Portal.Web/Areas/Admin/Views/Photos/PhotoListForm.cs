using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Portal.Links;
using Portal.Media;
using Portal.Stories;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>What the library is asked for, as the address says it. Null leaves open; what cannot be understood does too.</summary>
public sealed record PhotoListForm
{
    /// <summary>Words of caption, headline, place or keywords.</summary>
    public string? Text { get; init; }

    public string? Credit { get; init; }

    /// <summary>Somebody whom it shows.</summary>
    public string? Person { get; init; }

    /// <summary>First day, as 2026-11-25.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    public int? Section { get; init; }

    public PhotoCreditKind? Kind { get; init; }

    /// <summary>The key that the page follows.</summary>
    public string? After { get; init; }

    public bool IsFiltered => (Text, Credit, Person, From, To, Section, Kind) != default;

    public DateOnly? FirstDay => DayOf(From);

    public DateOnly? LastDay => DayOf(To);

    public PhotoFilter ToFilter() => new()
    {
        Text = Text,
        Credit = Credit,
        Person = Person,
        From = FirstDay,
        To = LastDay,
        SectionId = Section,
        Kind = Kind,
    };

    /// <summary>The address of the same list from a key on; null for its first page.</summary>
    public string PathAfter(string? key)
    {
        var query = new QueryBuilder(new (string Name, string? Value)[]
        {
            ("text", Text), ("credit", Credit), ("person", Person), ("from", From), ("to", To),
            ("section", Section?.ToString(CultureInfo.InvariantCulture)), ("kind", Kind?.ToString()), ("after", key),
        }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value!)));
        return $"{DeskPaths.Photos}{query}";
    }

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) && day < DateOnly.MaxValue ? day : null;
}
