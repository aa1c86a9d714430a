using Portal.Desk;
using Portal.Import;
using Portal.Publishing;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Saves what a form means, with what its text was made from.</summary>
public sealed class StorySaver(DeskFrames frames, DeskArticleQuery articles, SaveVersion save, DropAutosave drop)
{
    public async Task<StorySaving> BeginAsync(StoryForm form, Actor actor, CancellationToken cancellationToken)
    {
        var words = frames.Make().Words;
        var reading = StoryReading.Of(form, words);
        if (StoryHome.Read(form.Home) is not { } home)
        {
            return StorySaving.Refused([new FieldProblem("home", words["ProblemHome"]), .. reading.Problems]);
        }

        if (reading.Problems.Count > 0)
        {
            return StorySaving.Refused(reading.Problems);
        }

        var (source, findings) = WithPastes(null, [], form.Pastes);
        return StorySaving.Of(await save.RunAsync(
            new SaveVersionRequest(null, home.EditionId, home.SectionId, reading.Story, Note: Note(form))
            {
                AutosaveKey = form.Key,
                Findings = findings,
                SourceText = source,
            },
            actor,
            cancellationToken));
    }

    public async Task<StorySaving> SaveAsync(int articleId, StoryForm form, Actor actor, CancellationToken cancellationToken)
    {
        var reading = StoryReading.Of(form, frames.Make().Words);
        if (reading.Problems.Count > 0)
        {
            return StorySaving.Refused(reading.Problems);
        }

        var stored = await articles.ReadAsync(articleId, actor, cancellationToken);
        if (stored is not null && IsUnchanged(form, reading, stored))
        {
            await drop.RunAsync(form.Key, actor, cancellationToken);
            return new StorySaving(SaveVersionOutcome.Saved) { ArticleId = articleId, Revision = stored.Article.Revision, IsUnchanged = true };
        }

        var (source, findings) = WithPastes(stored?.Version.SourceText, stored?.Version.Findings ?? [], form.Pastes);
        return StorySaving.Of(await save.RunAsync(
            new SaveVersionRequest(articleId, 0, null, reading.Story, form.Version, Note(form))
            {
                // A form that does not say what it was made from has seen nothing.
                Revision = form.Revision ?? -1,
                AutosaveKey = form.Key,
                Findings = findings,
                SourceText = source,
            },
            actor,
            cancellationToken));
    }

    /// <summary>A version like the last one would only undo its sign-offs.</summary>
    private static bool IsUnchanged(StoryForm form, StoryReading reading, DeskArticle stored) =>
        form.Revision == stored.Article.Revision && form.Version == stored.Version.Number && form.Pastes.Count == 0 && Note(form) is null
        && reading.Story.Equals(stored.Version.Story);

    private static string? Note(StoryForm form) => form.Note.Trim() is { Length: > 0 } note ? note : null;

    /// <summary>The source texts one under the other, so that every finding still points to its place.</summary>
    private static (string? Source, IReadOnlyList<Finding> Findings) WithPastes(
        string? source, IReadOnlyList<Finding> findings, IReadOnlyList<string> pastes)
    {
        var all = findings.ToList();
        foreach (var pasted in pastes.Select(PasteField.Read).OfType<PasteField>())
        {
            var start = source is null ? 0 : source.Length + 1;
            all.AddRange(pasted.Findings.Select(finding => finding with { Offset = finding.Offset + start }));
            source = source is null ? pasted.Source : $"{source}\n{pasted.Source}";
        }

        return (source, all);
    }
}
