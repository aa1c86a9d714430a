using Portal.Duplicates;
using Portal.Import;
using Portal.Media;
using Portal.Publishing;

namespace Portal.Web.Commands;

/// <summary>Says in plain English what imports have to say.</summary>
internal static class ImportText
{
    public static string Explain(ImportRefusal refusal) => refusal switch
    {
        ImportRefusal.Empty => "the file is empty.",
        ImportRefusal.TooLarge => $"the file has more than {PageReader.MaxBytes / 1024 / 1024} MB, which no page has.",
        ImportRefusal.Binary => "the file is not text.",
        ImportRefusal.NotText => "no known encoding makes text of this file.",
        ImportRefusal.TooDeep => "the HTML is nested deeper than any page is.",
        ImportRefusal.TooComplex => "the HTML has more elements than any page has.",
        ImportRefusal.NoTitle => "no title was found in this page.",
        ImportRefusal.NoBody => "the page has a title, but neither text nor photos.",
    };

    /// <summary>A phrase that counts can follow.</summary>
    public static string Name(FindingRule rule) => rule switch
    {
        FindingRule.Encoding => "encoding corrected",
        FindingRule.SplitByte => "broken signs repaired",
        FindingRule.PinyinGloss => "pinyin glosses removed",
        FindingRule.TraditionalToSimplified => "Traditional signs made Simplified",
        FindingRule.Width => "sign widths corrected",
        FindingRule.Indent => "typed indents removed",
        FindingRule.FieldSplit => "fields taken out of the text",
        FindingRule.Notice => "lines recognised as the site's",
    };

    public static string Name(DuplicateKind kind) => kind switch
    {
        DuplicateKind.SameOriginal => "same original",
        DuplicateKind.SimilarTitle => "similar title",
        DuplicateKind.SamePhoto => "same photo",
    };

    public static string Explain(StoryProblem problem)
    {
        var number = problem.Number == 0 ? "" : $" {problem.Number}";
        return $"{Field(problem.Field)}{number}: {Reason(problem.Kind)}";
    }

    public static string Explain(FactFinding fact) => fact.Verdict switch
    {
        FactVerdict.Adopted => $"the edition adopts the page's {EditionText.Name(fact.Field)}: {OneLine(fact.Imported)}",
        FactVerdict.Differs =>
            $"{EditionText.Name(fact.Field)} left as it is: the page has {OneLine(fact.Imported)}, the edition has {OneLine(fact.Present!)}",
        FactVerdict.Unfit => $"{EditionText.Name(fact.Field)} not adopted, since it does not look right: {OneLine(fact.Imported)}",
    };

    public static string Explain(PhotoNote photo) => photo.Kind switch
    {
        PhotoNoteKind.Taken => $"photo taken along: {photo.Path}",
        PhotoNoteKind.Missing => $"the photo {photo.Path} is not there; readers get its caption",
        PhotoNoteKind.Outside => $"the photo {photo.Path} lies outside the page's folder and was not taken; readers get its caption",
        PhotoNoteKind.Refused => $"the photo {photo.Path} was not taken, since it {Reason(photo.Refusal!.Value)}; readers get its caption",
    };

    private static string Reason(PhotoRefusal refusal) => refusal switch
    {
        PhotoRefusal.TooLarge => $"has more than {PhotoIntake.MaxBytes / 1024 / 1024} MB",
        PhotoRefusal.UnknownFormat => "is neither JPEG nor PNG nor WebP nor AVIF",
        PhotoRefusal.TooManyPixels => $"has more than {PhotoIntake.MaxPixels / 1_000_000} megapixels",
        PhotoRefusal.Damaged => "is damaged",
        PhotoRefusal.Heic => "is HEIC, which cannot be read here: save it as JPEG",
    };

    private static string Field(StoryField field) => field switch
    {
        StoryField.Title => "title",
        StoryField.Kicker => "kicker",
        StoryField.ShortTitle => "short title",
        StoryField.SeoTitle => "title for search engines",
        StoryField.Summary => "summary",
        StoryField.Dateline => "dateline",
        StoryField.Credits => "person",
        StoryField.Editor => "editor",
        StoryField.Source => "source",
        StoryField.OriginalUrl => "address of the original",
        StoryField.Body => "text",
        StoryField.Tags => "tag",
        StoryField.Chain => "running event",
        StoryField.PhotoAlt => "alternative text of photo",
        StoryField.PhotoCaption => "caption of photo",
        StoryField.PhotoCreditName => "credit of photo",
        StoryField.PhotoCreditKind => "kind of credit of photo",
        StoryField.PhotoRights => "rights of photo",
        StoryField.Findings => "what cleaning was not sure of",
    };

    private static string Reason(ProblemKind kind) => kind switch
    {
        ProblemKind.Missing => "missing",
        ProblemKind.TooLong => "too long",
        ProblemKind.Malformed => "not of the form that it takes",
        ProblemKind.Unresolved => "somebody has to look at it first",
        ProblemKind.Forbidden => "they have ended, or it may not be used",
    };

    private static string OneLine(string text) => string.Join(" | ", text.Split('\n'));
}
