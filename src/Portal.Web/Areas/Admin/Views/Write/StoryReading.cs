using System.Globalization;
using Portal.Publishing;
using Portal.Stories;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Resources;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>The story that a form means, and what in the form means nothing.</summary>
/// <param name="Story">Without what means nothing: to be previewed, and to be saved only when there are no problems.</param>
/// <param name="Problems">In the order of the form.</param>
public sealed record StoryReading(Story Story, IReadOnlyList<FieldProblem> Problems)
{
    public static StoryReading Of(StoryForm form, Words words)
    {
        var problems = new List<FieldProblem>();
        var credits = form.Credits.Index().Where(row => !row.Item.IsBlank).ToList();
        var story = new Story
        {
            Title = form.Title.Trim(),
            Kicker = OrNull(form.Kicker),
            ShortTitle = OrNull(form.ShortTitle),
            SeoTitle = OrNull(form.SeoTitle),
            Summary = OrNull(form.Summary),
            Dateline = DatelineOf(form, words, problems),
            Credits = [.. credits.Select(row => CreditOf(row.Item))],
            Source = OrNull(form.Source),
            OriginalUrl = OrNull(form.OriginalUrl),
            Body = form.Body.Trim('\n').TrimEnd(),
            Photos = [.. form.Photos.Select((photo, row) => PhotoOf(photo, row, words, problems))],
            EndMark = Enum.TryParse<EndMark>(form.EndMark, out var mark) && Enum.IsDefined(mark) ? mark : EndMark.None,
            Tags = TagLine.Read(form.Tags),
            Topics = form.Topics,
            Chain = OrNull(form.Chain),
            Event = EventOf(form, words, problems),
            NoIndex = form.NoIndex,
        };
        var broken = StoryRules.Check(story).Select(problem => StoryProblemText.Of(words, problem, [.. credits.Select(row => row.Index)]));
        return new StoryReading(story, [.. broken, .. problems]);
    }

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static Credit CreditOf(CreditFields credit) => new(
        Enum.TryParse<CreditRole>(credit.Role, out var role) && Enum.IsDefined(role) ? role : CreditRole.Reporter,
        credit.Name.Trim(),
        OrNull(credit.Person));

    private static Dateline? DatelineOf(StoryForm form, Words words, List<FieldProblem> problems)
    {
        if (form.Verb.Length == 0)
        {
            if (OrNull(form.Agency) is not null || OrNull(form.Place) is not null)
            {
                problems.Add(new FieldProblem("verb", words["ProblemDatelineVerb"]));
            }

            return null;
        }

        if (Number(form.Month) is { } month && Number(form.Day) is { } day)
        {
            // A day that the calendar does not have is for the rules of the story to refuse; the preview needs a month.
            return month is >= 1 and <= 12
                ? new Dateline(OrNull(form.Agency), OrNull(form.Place), month, day, form.Verb)
                : Refuse<Dateline>(problems, "month", words["ProblemDateline"]);
        }

        return Refuse<Dateline>(problems, Number(form.Month) is null ? "month" : "day", words["ProblemDateline"]);
    }

    private static PhotoUse PhotoOf(PhotoFields photo, int row, Words words, List<FieldProblem> problems)
    {
        if (Number(photo.After) is null)
        {
            problems.Add(new FieldProblem($"photos-{row}-after", words.Format("ProblemPhotoAfter", row + 1)));
        }

        return new PhotoUse
        {
            AfterParagraph = Number(photo.After) ?? 0,
            Photo = OrNull(photo.Photo),
            Alt = photo.Alt.Trim(),
            Caption = photo.Caption.Trim(),
            CreditName = photo.CreditName.Trim(),
            CreditKind = Enum.TryParse<PhotoCreditKind>(photo.CreditKind, out var kind) && Enum.IsDefined(kind) ? kind : PhotoCreditKind.Unknown,
        };
    }

    private static StoryEvent? EventOf(StoryForm form, Words words, List<FieldProblem> problems)
    {
        var (start, end) = (DayOf(form.EventStart, "eventStart", words, problems), DayOf(form.EventEnd, "eventEnd", words, problems));
        if (start is null && end is not null)
        {
            problems.Add(new FieldProblem("eventStart", words["ProblemEventStart"]));
        }

        if (end < start)
        {
            problems.Add(new FieldProblem("eventEnd", words["ProblemEventEnd"]));
        }

        return start is null && end is null && OrNull(form.EventPlace) is null ? null : new StoryEvent(start, end, OrNull(form.EventPlace));
    }

    private static DateOnly? DayOf(string text, string field, Words words, List<FieldProblem> problems)
    {
        if (OrNull(text) is not { } typed)
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add(new FieldProblem(field, words["ProblemDay"]));
        return null;
    }

    private static int? Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 9999 ? number : null;

    private static T? Refuse<T>(List<FieldProblem> problems, string field, string text)
        where T : class
    {
        problems.Add(new FieldProblem(field, text));
        return null;
    }
}
