using System.Globalization;
using Portal.Data;
using Portal.Media;
using Portal.Stories;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Resources;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>What a photo's form means, and what of it makes no sense.</summary>
public sealed record PhotoFormReading(PhotoDescription Description, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>What was added to a photo's fields in one place, so that ids differ where several photos share a page.</summary>
    /// <param name="prefix">Of the ids of fields.</param>
    public static PhotoFormReading Of(PhotoForm form, string prefix, Words words)
    {
        var description = DescriptionOf(form);
        var problems = Limits(description).Where(limit => limit.Texts.Any(text => text.Length > limit.Most))
            .Select(limit => new FieldProblem($"{prefix}{limit.Field}", words.Format("ProblemTooLong", words[limit.Word], limit.Most)));
        return new PhotoFormReading(
            description,
            [
                .. problems,
                .. string.IsNullOrWhiteSpace(form.TakenOn) || DayOf(form.TakenOn) is not null
                    ? Array.Empty<FieldProblem>()
                    : [new FieldProblem($"{prefix}takenOn", words["PhotoDayRefused"])],
            ]);
    }

    private static PhotoDescription DescriptionOf(PhotoForm form) => new()
    {
        Caption = Text(form.Caption),
        Headline = Text(form.Headline),
        CreditName = Text(form.CreditName),
        CreditKind = Enum.TryParse<PhotoCreditKind>(form.CreditKind, out var kind) && Enum.IsDefined(kind) ? kind : PhotoCreditKind.Unknown,
        Creator = Text(form.Creator),
        Copyright = Text(form.Copyright),
        Terms = Text(form.Terms),
        TakenOn = DayOf(form.TakenOn),
        Place = Text(form.Place),
        Keywords = TagLine.Read(form.Keywords ?? ""),
        Persons = TagLine.Read(form.Persons ?? ""),
        SectionId = int.TryParse(form.Section, NumberStyles.None, CultureInfo.InvariantCulture, out var section) ? section : null,
        IsAiGenerated = form.IsAiGenerated,
        IsAiEdited = form.IsAiEdited,
    };

    private static IEnumerable<(string Field, string Word, IReadOnlyList<string> Texts, int Most)> Limits(PhotoDescription words) =>
    [
        ("caption", "FieldPhotoCaption", [words.Caption], Lengths.Text),
        ("headline", "PhotoHeadline", [words.Headline], Lengths.Title),
        ("creditName", "FieldPhotoCreditName", [words.CreditName], Lengths.Name),
        ("creator", "PhotoCreator", [words.Creator], Lengths.Name),
        ("copyright", "PhotoCopyright", [words.Copyright], Lengths.Title),
        ("terms", "PhotoTerms", [words.Terms], Lengths.Text),
        ("place", "PhotoPlaceTaken", [words.Place], Lengths.Title),
        ("keywords", "PhotoKeywords", words.Keywords, Lengths.Name),
        ("persons", "PhotoPersons", words.Persons, Lengths.Name),
    ];

    private static string Text(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
