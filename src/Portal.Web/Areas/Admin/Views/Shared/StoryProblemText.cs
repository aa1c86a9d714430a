using Portal.Data;
using Portal.Publishing;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Resources;

namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>Says what keeps a story from being saved or published, and which field of the form has to be mended.</summary>
public static class StoryProblemText
{
    /// <param name="creditRows">For each credit of the story, which row of the form it is; null when they are the same.</param>
    public static FieldProblem Of(Words words, StoryProblem problem, IReadOnlyList<int>? creditRows = null) =>
        new(FieldId(problem, creditRows), Sentence(words, problem));

    private static string Sentence(Words words, StoryProblem problem)
    {
        var field = problem.Number == 0
            ? words[$"Field{problem.Field}"]
            : words.Format("FieldNumber", words[$"Field{problem.Field}"], problem.Number);
        return problem.Kind switch
        {
            ProblemKind.Missing => words.Format("ProblemMissing", field),
            ProblemKind.TooLong => words.Format("ProblemTooLong", field, Limit(problem.Field)),
            ProblemKind.Malformed => words[$"ProblemMalformed{problem.Field}"],
            ProblemKind.Unresolved => words["ProblemUnresolved"],
            ProblemKind.Forbidden => words.Format("ProblemForbidden", problem.Number, problem.Name),
        };
    }

    private static string FieldId(StoryProblem problem, IReadOnlyList<int>? creditRows)
    {
        var row = problem.Number - 1;
        var credit = creditRows is not null && row >= 0 && row < creditRows.Count ? creditRows[row] : row;
        return problem.Field switch
        {
            StoryField.Title => "title",
            StoryField.Kicker => "kicker",
            StoryField.ShortTitle => "shortTitle",
            StoryField.SeoTitle => "seoTitle",
            StoryField.Summary => "summary",
            StoryField.Dateline => "day",
            StoryField.Credits => $"credits-{credit}-{(problem.Kind == ProblemKind.Malformed ? "person" : "name")}",
            StoryField.Editor => "credits",
            StoryField.Source => "source",
            StoryField.OriginalUrl => "originalUrl",
            StoryField.Body => "body",
            StoryField.Tags => "tags",
            StoryField.Chain => "chain",
            StoryField.PhotoAlt => $"photos-{row}-alt",
            StoryField.PhotoCaption => $"photos-{row}-caption",
            StoryField.PhotoCreditName => $"photos-{row}-creditName",
            StoryField.PhotoCreditKind => $"photos-{row}-creditKind",
            StoryField.PhotoRights => $"photos-{row}-caption",
            StoryField.Findings => "findings",
        };
    }

    /// <summary>See <see cref="StoryRules"/>.</summary>
    private static int Limit(StoryField field) => field switch
    {
        StoryField.Title or StoryField.Kicker or StoryField.ShortTitle or StoryField.SeoTitle => Lengths.Title,
        StoryField.Credits or StoryField.Source or StoryField.Tags or StoryField.Chain or StoryField.Editor => Lengths.Name,
        StoryField.Body => Lengths.Body,
        StoryField.Summary or StoryField.OriginalUrl or StoryField.Dateline or StoryField.PhotoAlt or StoryField.PhotoCaption
            or StoryField.PhotoCreditName or StoryField.PhotoCreditKind or StoryField.PhotoRights or StoryField.Findings => Lengths.Text,
    };
}
