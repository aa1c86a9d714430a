using System.Globalization;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Offers people the text that they had not saved.</summary>
public sealed class Autosaves(AutosaveQuery one, MyAutosavesQuery mine, SaveAutosave save)
{
    public const string Take = "take";

    public const string Look = "look";

    /// <summary>Puts what was typed aside while something else is done to the article.</summary>
    /// <returns>False when it is too long to be put aside.</returns>
    public async Task<bool> KeepAsync(DeskArticle article, StoryForm form, Actor actor, CancellationToken cancellationToken) =>
        await save.RunAsync(
            new SaveAutosaveRequest(
                form.Key, article.Article.ArticleId, article.Article.EditionId, form.Version, form.Title.Trim(), StoryFormNames.ToText(form)),
            actor,
            cancellationToken) == SaveAutosaveOutcome.Saved;

    /// <summary>The form with the unsaved text of the article.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<StoryForm?> FindAsync(DeskArticle article, Actor actor, CancellationToken cancellationToken)
    {
        var id = article.Article.ArticleId.ToString(CultureInfo.InvariantCulture);
        return await one.ReadAsync(id, actor, cancellationToken) is { } found && StoryFormNames.OfText(found.Fields) is { } form
            ? form with
            {
                Key = id,
                Version = found.BaseVersion,
                // What was begun from an older version has not seen the newest.
                Revision = found.BaseVersion == article.Version.Number ? article.Article.Revision : null,
            }
            : null;
    }

    /// <summary>A new story that was never saved.</summary>
    public async Task<StoryForm?> FindNewAsync(string key, Actor actor, CancellationToken cancellationToken) =>
        await one.ReadAsync(key, actor, cancellationToken) is { ArticleId: null } found && StoryFormNames.OfText(found.Fields) is { } form
            ? form with { Key = key, Version = 0, Revision = null }
            : null;

    public async Task<AutosaveOffer?> OfferAsync(int articleId, Actor actor, CancellationToken cancellationToken)
    {
        var path = DeskPaths.Article(articleId);
        return await one.ReadAsync(articleId.ToString(CultureInfo.InvariantCulture), actor, cancellationToken) is { } found
            ? new AutosaveOffer(found.Key, found.Title, found.SavedAtUtc, $"{path}?autosave={Look}", $"{path}?autosave={Take}")
            : null;
    }

    /// <summary>New stories that were never saved, the newest first.</summary>
    public async Task<IReadOnlyList<AutosaveOffer>> OffersAsync(Actor actor, CancellationToken cancellationToken) =>
    [
        .. (await mine.ReadAsync(actor, cancellationToken)).Where(found => found.ArticleId is null).Select(found => new AutosaveOffer(
            found.Key, found.Title, found.SavedAtUtc, LookPath: null, DeskPaths.Unsaved(articleId: null, found.Key))),
    ];
}
