using System.Globalization;
using Portal.Links;
using Portal.Media;
using Portal.Stories;
using Portal.Web.Areas.Admin.Views.Shared;

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

    public DayRange Days => DayRange.Of(From, To);

    public PhotoFilter ToFilter() => new()
    {
        Text = Text,
        Credit = Credit,
        Person = Person,
        From = Days.From,
        To = Days.To,
        SectionId = Section,
        Kind = Kind,
    };

    /// <summary>The address of the same list from a key on; null for its first page.</summary>
    public string PathAfter(string? key) => DeskQuery.Of(
        DeskPaths.Photos,
        ("text", Text), ("credit", Credit), ("person", Person), ("from", From), ("to", To),
        ("section", Section?.ToString(CultureInfo.InvariantCulture)), ("kind", Kind?.ToString()), ("after", key));
}
