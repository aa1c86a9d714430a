using Portal.Stories;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Resources;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>The fields of a photo as they are drawn.</summary>
/// <param name="Prefix">Of names: photos[0]. where several photos share a form, else empty.</param>
/// <param name="IdPrefix">Of ids: photos-0-.</param>
/// <param name="Sections">By edition.</param>
public sealed record PhotoFieldsView(DeskFrame Frame, string Prefix, string IdPrefix, PhotoForm Form, IReadOnlyList<ChoiceGroup> Sections)
{
    public required TextField Caption { get; init; }

    /// <summary>Name and whoever took it.</summary>
    public required IReadOnlyList<TextField> Credits { get; init; }

    public required IReadOnlyList<Choice> Kinds { get; init; }

    public required IReadOnlyList<TextField> More { get; init; }

    /// <summary>Day and place.</summary>
    public required IReadOnlyList<TextField> Taken { get; init; }

    public required TextField Terms { get; init; }

    /// <summary>Those that say something.</summary>
    public IReadOnlyList<TextField> Filled =>
        [.. new[] { Caption }.Concat(Credits).Concat(Taken).Concat(More).Append(Terms).Where(text => text.Value.Length > 0)];

    /// <param name="theirs">What somebody else has made of it meanwhile; null when nobody has.</param>
    public static PhotoFieldsView Of(
        DeskFrame frame, PhotoForm form, int? row, IReadOnlyList<ChoiceGroup> sections, IReadOnlyList<FieldProblem> problems, PhotoForm? theirs)
    {
        var (prefix, ids) = row is { } number ? ($"photos[{number}].", $"photos-{number}-") : ("", "");
        var maker = new Maker(frame.Words, prefix, ids, problems);
        return new PhotoFieldsView(frame, prefix, ids, form, Chosen(sections, form.Section))
        {
            Caption = maker.Make("caption", "FieldPhotoCaption", form.Caption, theirs?.Caption, lines: 3),
            Credits =
            [
                maker.Make("creditName", "FieldPhotoCreditName", form.CreditName, theirs?.CreditName),
                maker.Make("creator", "PhotoCreator", form.Creator, theirs?.Creator),
            ],
            Kinds =
            [
                .. Enum.GetValues<PhotoCreditKind>().Select(kind => new Choice(kind.ToString(), frame.Words[$"CreditKind{kind}"], kind.ToString() == form.CreditKind)),
            ],
            Taken =
            [
                maker.Make("takenOn", "PhotoTakenOn", form.TakenOn, theirs?.TakenOn) with { Type = "date" },
                maker.Make("place", "PhotoPlaceTaken", form.Place, theirs?.Place),
            ],
            More =
            [
                maker.Make("headline", "PhotoHeadline", form.Headline, theirs?.Headline),
                maker.Make("persons", "PhotoPersons", form.Persons, theirs?.Persons),
                maker.Make("keywords", "PhotoKeywords", form.Keywords, theirs?.Keywords),
                maker.Make("copyright", "PhotoCopyright", form.Copyright, theirs?.Copyright),
            ],
            Terms = maker.Make("terms", "PhotoTerms", form.Terms, theirs?.Terms, lines: 2),
        };
    }

    private static IReadOnlyList<ChoiceGroup> Chosen(IReadOnlyList<ChoiceGroup> sections, string? chosen) =>
        [.. sections.Select(group => group with { Choices = [.. group.Choices.Select(choice => choice with { IsChosen = choice.Value == chosen })] })];

    private sealed record Maker(Words Words, string Prefix, string Ids, IReadOnlyList<FieldProblem> Problems)
    {
        public TextField Make(string name, string word, string? value, string? theirs, int lines = 0)
        {
            var id = $"{Ids}{name}";
            return new TextField(id, $"{Prefix}{name}", Words[word], value ?? "")
            {
                Lines = lines,
                Problem = Problems.FirstOrDefault(problem => problem.FieldId == id)?.Text,
                Hint = theirs is not null && theirs != (value ?? "") ? Words.Format("PhotoTheirs", theirs.Length == 0 ? "∅" : theirs) : null,
            };
        }
    }
}
