using System.Globalization;
using Portal.Reading;

namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>Any of the forms of the page; each has some of the fields.</summary>
public sealed class PublishForm
{
    /// <summary>Of the article, as the form was made from it.</summary>
    public int? Revision { get; init; }

    /// <summary>The newest change when the form was made, so that a late one can be told what came after.</summary>
    public long? Seen { get; init; }

    /// <summary>Reason of a return or withdrawal, or text of a correction.</summary>
    public string? Text { get; init; }

    /// <summary>Local time of the article's edition, as typed.</summary>
    public string? At { get; init; }

    /// <summary>Takes a time away instead of setting one.</summary>
    public bool Lift { get; init; }

    public CorrectionKind Kind { get; init; } = CorrectionKind.Factual;

    /// <summary>True for a change that does not move the time of the last update.</summary>
    public bool Minor { get; init; }

    /// <summary>Id; empty for none.</summary>
    public string? Section { get; init; }

    /// <summary>For each photo where it is to come, counted from 1.</summary>
    // Null until bound: MVC does not fill a list that is there and read-only.
    public IReadOnlyList<string>? Places { get; init; }

    public string? Note { get; init; }

    /// <summary>A form that does not say what it was made from has seen nothing.</summary>
    public int Base => Revision ?? -1;

    public string PlainText => (Text ?? "").ReplaceLineEndings("\n").Trim();

    public string? PlainNote => string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();

    public int? SectionId => int.TryParse(Section, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>
    /// Which photo comes to each place, counted from 0. Of two that are given the same place, one that moves up comes before one that stays,
    /// and one that moves down after it, so that one number is enough to move one photo.
    /// </summary>
    /// <returns>Nothing when a place is no number.</returns>
    public IReadOnlyList<int> Order()
    {
        var places = (Places ?? []).Select((text, photo) =>
            (Photo: photo, Place: int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place - 1 : -1)).ToList();
        return places.Any(item => item.Place < 0)
            ? []
            : [.. places.OrderBy(item => item.Place).ThenBy(item => item.Place.CompareTo(item.Photo)).Select(item => item.Photo)];
    }
}
