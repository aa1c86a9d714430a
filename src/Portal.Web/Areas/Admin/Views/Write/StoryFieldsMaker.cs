using System.Globalization;
using Portal.Media;
using Portal.Stories;
using Portal.Text;
using Words = Portal.Web.Resources.Words;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Draws a form: every field with its label, hint, value and problem.</summary>
public sealed class StoryFieldsMaker(
    DeskFrame frame, StoryForm form, string language, IReadOnlyList<FieldProblem> problems, IReadOnlyDictionary<string, PhotoFile> photos)
{
    /// <summary>Widths, in Han characters, that fit where a title is shown.</summary>
    private static readonly (string Id, int Advice)[] Widths = [("title", 30), ("kicker", 10), ("shortTitle", 20), ("seoTitle", 30)];

    private readonly Words _words = frame.Words;

    public IReadOnlyList<TextField> Titles =>
    [
        .. Widths.Zip(
            [form.Title, form.Kicker, form.ShortTitle, form.SeoTitle],
            (width, value) => Typed(width.Id, value, hint: width.Id != "title") with { Count = Count(value, width.Advice) }),
    ];

    public TextField Summary => Typed("summary", form.Summary, hint: true) with { Lines = 3 };

    /// <summary>The usual ones, none, and whatever the story has.</summary>
    public IReadOnlyList<Choice> Verbs =>
    [
        new Choice("", _words["DatelineNone"], form.Verb.Length == 0),
        .. new[] { "电", "讯", "消息", form.Verb }.Where(verb => verb.Length > 0).Distinct(StringComparer.Ordinal)
            .Select(verb => new Choice(verb, verb, verb == form.Verb)),
    ];

    public IReadOnlyList<TextField> Dateline =>
    [
        Typed("agency", form.Agency), Typed("place", form.Place), Typed("month", form.Month) with { InputMode = "numeric" },
        Typed("day", form.Day) with { InputMode = "numeric" },
    ];

    public IReadOnlyList<CreditRow> Credits =>
    [
        .. form.Credits.Select((credit, row) => new CreditRow(
            row,
            _words.Format("CreditNumber", row + 1),
            Named<CreditRole>(credit.Role, role => role.ToText(frame.Language)),
            Row("credits", row, "name", "CreditName", credit.Name),
            Row("credits", row, "person", "CreditPerson", credit.Person) with { Language = "en", Hint = row == 0 ? _words["CreditPersonHint"] : null },
            new RowButtons(frame, "credits", row, row == 0, row == form.Credits.Count - 1, _words.Format("CreditNumber", row + 1)))),
    ];

    public IReadOnlyList<TextField> Sources =>
        [Typed("source", form.Source, hint: true), Typed("originalUrl", form.OriginalUrl, hint: true) with { Language = "en", InputMode = "url" }];

    public TextField Body => Typed("body", form.Body, hint: true) with { Lines = 24 };

    public IReadOnlyList<PhotoRow> Photos => [.. form.Photos.Select(Photo)];

    public IReadOnlyList<Choice> EndMarks => Named<EndMark>(
        form.EndMark, mark => mark == EndMark.None ? _words["EndMarkNone"] : mark.ToText());

    public TextField Tags => Typed("tags", form.Tags, hint: true) with { Lines = 2 };

    public TextField Chain => Typed("chain", form.Chain, hint: true) with { List = "chains" };

    public IReadOnlyList<TextField> Event =>
    [
        Typed("eventStart", form.EventStart) with { Type = "date" }, Typed("eventEnd", form.EventEnd, hint: true) with { Type = "date" },
        Typed("eventPlace", form.EventPlace),
    ];

    public TextField Note => Typed("note", form.Note) with { Language = null };

    public string? ProblemOf(string id) =>
        problems.Where(problem => problem.FieldId == id).Select(problem => problem.Text).FirstOrDefault();

    private TitleCount Count(string value, int advice)
    {
        var width = TitleWidth.Of(value);
        return new TitleCount(width, advice, _words.Format(width > advice ? "TitleTooWide" : "TitleWidth", width, advice));
    }

    /// <summary>A field whose label is called like it: FormTitle, FormTitleHint.</summary>
    private TextField Typed(string id, string value, bool hint = false)
    {
        var word = $"Form{char.ToUpperInvariant(id[0])}{id[1..]}";
        return new TextField(id, id, _words[word], value)
        {
            Hint = hint ? _words[$"{word}Hint"] : null,
            Problem = ProblemOf(id),
            Language = language,
        };
    }

    private TextField Row(string list, int row, string name, string word, string value)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{list}-{row}-{name}");
        return new TextField(id, string.Create(CultureInfo.InvariantCulture, $"{list}[{row}].{name}"), _words[word], value)
        {
            Problem = ProblemOf(id),
            Language = language,
        };
    }

    private PhotoRow Photo(PhotoFields photo, int row)
    {
        var kindId = string.Create(CultureInfo.InvariantCulture, $"photos-{row}-creditKind");
        var legend = _words.Format("PhotoNumber", row + 1);
        var kind = Enum.TryParse<PhotoCreditKind>(photo.CreditKind, out var known) && Enum.IsDefined(known) ? known : PhotoCreditKind.Unknown;
        return new PhotoRow(
            row,
            legend,
            photo.Photo,
            photos.TryGetValue(photo.Photo, out var file) ? Thumbnail.Of(file) : null,
            Row("photos", row, "after", "PhotoAfter", photo.After) with { InputMode = "numeric" },
            [
                Row("photos", row, "caption", "FieldPhotoCaption", photo.Caption) with { Lines = 2 },
                Row("photos", row, "alt", "FieldPhotoAlt", photo.Alt) with { Lines = 2, Hint = row == 0 ? _words["PhotoAltHint"] : null },
                Row("photos", row, "creditName", "FieldPhotoCreditName", photo.CreditName),
            ],
            kindId,
            ProblemOf(kindId),
            Named<PhotoCreditKind>(photo.CreditKind, one => _words[$"CreditKind{one}"]),
            kind.ToText(photo.CreditName.Trim(), language),
            new RowButtons(frame, "photos", row, row == 0, row == form.Photos.Count - 1, legend));
    }

    private static IReadOnlyList<Choice> Named<T>(string chosen, Func<T, string> text)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), text(value), value.ToString() == chosen))];
}
