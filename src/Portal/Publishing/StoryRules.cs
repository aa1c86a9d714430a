using Portal.Data;
using Portal.Stories;

namespace Portal.Publishing;

/// <summary>What every saved version keeps to, so that it fits the database and can be printed.</summary>
public static class StoryRules
{
    public static IReadOnlyList<StoryProblem> Check(Story story) =>
    [
        .. Titles(story), .. Dateline(story), .. Names(story), .. Persons(story), .. Photos(story),
    ];

    private static IEnumerable<StoryProblem> Titles(Story story)
    {
        if (string.IsNullOrWhiteSpace(story.Title))
        {
            yield return new StoryProblem(StoryField.Title, ProblemKind.Missing);
        }

        (StoryField Field, string? Text, int Limit)[] texts =
        [
            (StoryField.Title, story.Title, Lengths.Title), (StoryField.Kicker, story.Kicker, Lengths.Title),
            (StoryField.ShortTitle, story.ShortTitle, Lengths.Title), (StoryField.SeoTitle, story.SeoTitle, Lengths.Title),
            (StoryField.Summary, story.Summary, Lengths.Text), (StoryField.Source, story.Source, Lengths.Name),
            (StoryField.Chain, story.Chain, Lengths.Name), (StoryField.OriginalUrl, story.OriginalUrl, Lengths.Text), (StoryField.Body, story.Body, Lengths.Body),
        ];
        foreach (var (field, text, limit) in texts)
        {
            if (text?.Length > limit)
            {
                yield return new StoryProblem(field, ProblemKind.TooLong);
            }
        }

        if (story.OriginalUrl is { } address && !IsWebAddress(address))
        {
            yield return new StoryProblem(StoryField.OriginalUrl, ProblemKind.Malformed);
        }
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static IEnumerable<StoryProblem> Dateline(Story story)
    {
        // 2000 is a leap year: February 29 is a day of the calendar.
        if (story.Dateline is { } line
            && (line.Month is < 1 or > 12 || line.Day < 1 || line.Day > DateTime.DaysInMonth(2000, line.Month)))
        {
            yield return new StoryProblem(StoryField.Dateline, ProblemKind.Malformed);
        }
    }

    private static IEnumerable<StoryProblem> Names(Story story) =>
        Names(StoryField.Credits, story.Credits.Select(credit => credit.Name)).Concat(Names(StoryField.Tags, story.Tags));

    private static IEnumerable<StoryProblem> Names(StoryField field, IEnumerable<string> names) =>
        names.Select((name, index) => (name, index)).Where(item => string.IsNullOrWhiteSpace(item.name) || item.name.Length > Lengths.Name)
            .Select(item => new StoryProblem(
                field, item.name.Length > Lengths.Name ? ProblemKind.TooLong : ProblemKind.Missing, item.index + 1));

    private static IEnumerable<StoryProblem> Persons(Story story) =>
        story.Credits.Select((credit, index) => (credit.Person, index)).Where(item => item.Person is { } slug && !IsSlug(slug))
            .Select(item => new StoryProblem(StoryField.Credits, ProblemKind.Malformed, item.index + 1));

    private static bool IsSlug(string text) =>
        text.Length is > 0 and <= Lengths.Slug && text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');

    private static IEnumerable<StoryProblem> Photos(Story story) =>
        story.Photos.SelectMany((photo, index) => new[]
        {
            (StoryField.PhotoAlt, photo.Alt), (StoryField.PhotoCaption, photo.Caption), (StoryField.PhotoCreditName, photo.CreditName),
        }
        .Where(item => item.Item2.Length > Lengths.Text)
        .Select(item => new StoryProblem(item.Item1, ProblemKind.TooLong, index + 1)));
}
