using System.Collections.ObjectModel;
using System.Globalization;
using Portal.Desk;
using Portal.Media;
using Portal.Publishing;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Pen;

/// <summary>Keeps and previews what is being typed.</summary>
public sealed class StoryDrafts(DeskFrames frames, DeskArticleQuery articles, SaveAutosave save, FormPreviews previews, TimeProvider clock)
{
    public async Task<KeptDraft> KeepAsync(int? articleId, StoryForm form, Actor actor, CancellationToken cancellationToken)
    {
        var key = articleId?.ToString(CultureInfo.InvariantCulture) ?? form.Key;
        var editionId = StoryHome.Read(form.Home)?.EditionId ?? 0;
        var outcome = await save.RunAsync(
            new SaveAutosaveRequest(key, articleId, editionId, form.Version, form.Title.Trim(), StoryFormNames.ToText(form)), actor, cancellationToken);
        return new KeptDraft(outcome, clock.GetUtcNow().UtcDateTime);
    }

    /// <returns>Null when the form is of an article that the actor may not see, or of no edition.</returns>
    public async Task<DraftPreview?> PreviewAsync(StoryForm form, Actor actor, CancellationToken cancellationToken)
    {
        if (await HomeAsync(form, actor, cancellationToken) is not { } home)
        {
            return null;
        }

        var frame = frames.Make();
        var story = StoryReading.Of(form, frame.Words).Story;
        var preview = await previews.MakeAsync(story, home, "zh-Hans", frame.Words, cancellationToken);
        var titles = new StoryFieldsMaker(frame, form, preview.Language, [], ReadOnlyDictionary<string, PhotoFile>.Empty).Titles;
        return new DraftPreview(
            preview.Language, form.Kicker, form.Title, preview.Dateline?.ToString(), preview.Body.ToString(), preview.Count, preview.Summary,
            [.. titles.Where(field => field.Count is not null).Select(field => new DraftCount(field.Id, field.Count!.Text, field.Count.IsOver))]);
    }

    private async Task<(int EditionId, int? SectionId)?> HomeAsync(StoryForm form, Actor actor, CancellationToken cancellationToken)
    {
        if (!int.TryParse(form.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var articleId))
        {
            return StoryHome.Read(form.Home);
        }

        return await articles.ReadAsync(articleId, actor, cancellationToken) is { Article: var article } ? (article.EditionId, article.SectionId) : null;
    }
}
