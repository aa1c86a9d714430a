using System.Globalization;

namespace Portal.Stories;

/// <summary>The rules of all parts.</summary>
internal static class StoryPartRules
{
    public static IReadOnlyList<StoryPartRule> All { get; } =
    [
        Whole(StoryPart.Title, story => story.Title, (story, other) => story with { Title = other.Title }),
        Whole(StoryPart.Kicker, story => story.Kicker, (story, other) => story with { Kicker = other.Kicker }),
        Whole(StoryPart.ShortTitle, story => story.ShortTitle, (story, other) => story with { ShortTitle = other.ShortTitle }),
        Whole(StoryPart.SeoTitle, story => story.SeoTitle, (story, other) => story with { SeoTitle = other.SeoTitle }),
        Whole(StoryPart.Summary, story => story.Summary, (story, other) => story with { Summary = other.Summary }),
        new(
            StoryPart.Dateline,
            (story, language) => Lines(story.Dateline?.ToText(language)),
            (story, other) => story with { Dateline = other.Dateline },
            (_, _, _) => null),
        new(
            StoryPart.Credits,
            (story, language) => [.. story.Credits.Select(credit => CreditLine(credit, language))],
            (story, other) => story with { Credits = other.Credits },
            (story, theirs, basis) => ItemMerge.Merge(basis.Credits, story.Credits, theirs.Credits) is { } credits
                ? story with { Credits = credits }
                : null),
        Whole(StoryPart.Source, story => story.Source, (story, other) => story with { Source = other.Source }),
        Whole(StoryPart.OriginalUrl, story => story.OriginalUrl, (story, other) => story with { OriginalUrl = other.OriginalUrl }),
        new(
            StoryPart.Body,
            (story, _) => story.Body.Length == 0 ? [] : story.Body.Split('\n'),
            (story, other) => story with { Body = other.Body },
            (story, theirs, basis) => ItemMerge.Merge(basis.Body.Split('\n'), story.Body.Split('\n'), theirs.Body.Split('\n')) is { } lines
                ? story with { Body = string.Join('\n', lines) }
                : null),
        new(
            StoryPart.Photos,
            (story, language) => [.. story.Photos.Select(photo => PhotoLine(photo, language))],
            (story, other) => story with { Photos = other.Photos },
            (story, theirs, basis) => ItemMerge.Merge(basis.Photos, story.Photos, theirs.Photos) is { } photos
                ? story with { Photos = photos }
                : null),
        new(
            StoryPart.EndMark,
            (story, _) => story.EndMark == EndMark.None ? [] : Lines(story.EndMark.ToText()),
            (story, other) => story with { EndMark = other.EndMark },
            (_, _, _) => null),
        new(
            StoryPart.Tags,
            (story, _) => story.Tags,
            (story, other) => story with { Tags = other.Tags },
            (story, theirs, basis) => story with { Tags = ItemMerge.Union(basis.Tags, story.Tags, theirs.Tags) }),
        new(
            StoryPart.Topics,
            (story, _) => story.Topics,
            (story, other) => story with { Topics = other.Topics },
            (story, theirs, basis) => story with { Topics = ItemMerge.Union(basis.Topics, story.Topics, theirs.Topics) }),
        Whole(StoryPart.Chain, story => story.Chain, (story, other) => story with { Chain = other.Chain }),
        new(
            StoryPart.Event,
            (story, _) => Lines(story.Event is { } news ? EventLine(news) : null),
            (story, other) => story with { Event = other.Event },
            (_, _, _) => null),
        new(
            StoryPart.NoIndex,
            (story, _) => story.NoIndex ? ["noindex"] : [],
            (story, other) => story with { NoIndex = other.NoIndex },
            (_, _, _) => null),
    ];

    /// <summary>A text that is one thing: two changes of it are not merged.</summary>
    private static StoryPartRule Whole(StoryPart part, Func<Story, string?> read, Func<Story, Story, Story> take) =>
        new(part, (story, _) => Lines(read(story)), take, (_, _, _) => null);

    private static IReadOnlyList<string> Lines(string? text) => string.IsNullOrEmpty(text) ? [] : [text];

    private static string CreditLine(Credit credit, string language) =>
        $"{credit.Role.ToText(language)} {credit.Name}{(credit.Person is { } slug ? $" ({slug})" : "")}";

    private static string PhotoLine(PhotoUse photo, string language) => string.Join(
        " · ",
        new[]
        {
            photo.AfterParagraph.ToString(CultureInfo.InvariantCulture), photo.Caption, photo.CreditText(language), photo.Alt,
            photo.Photo?[..Math.Min(photo.Photo.Length, 8)] ?? "",
        }.Where(text => text.Length > 0));

    private static string EventLine(StoryEvent news) => string.Join(
        " ", new[] { Day(news.Start), Day(news.End), news.Place }.Where(text => !string.IsNullOrEmpty(text)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
