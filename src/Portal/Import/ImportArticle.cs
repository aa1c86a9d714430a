using System.Text.Json;
using Portal.Articles;
using Portal.Data;
using Portal.Export;
using Portal.Media;
using Portal.Publishing;
using Portal.Stories;

namespace Portal.Import;

/// <summary>Takes one article of an export in: all of it in one transaction or nothing.</summary>
public sealed class ImportArticle(
    PortalContext context,
    FindImportPlace find,
    SaveVersion save,
    PublishArticle publish,
    CorrectArticle correct,
    PhotoIntake intake,
    AddPhoto addPhoto)
{
    public async Task<ImportArticleResult> RunAsync(ImportArticleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        ArchivedArticle archived;
        try
        {
            archived = await request.Archive.ReadArticleAsync(request.Article, cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return new ImportArticleResult(ImportArticleOutcome.Damaged);
        }

        var found = await find.RunAsync(archived.Article.Edition, archived.Article.Section, cancellationToken);
        if (found.Place is not { } place)
        {
            return new ImportArticleResult(ImportArticleOutcome.PlaceMissing) { Title = archived.Story.Title };
        }

        var (photos, missing) = await StorePhotosAsync(request, archived, cancellationToken);
        Func<CancellationToken, Task<ImportArticleResult>> store = token => StoreAsync(archived, place, photos, request.Publish, actor, token);
        var result = await (request.DryRun
            ? context.RehearseAsync(store, cancellationToken)
            : context.InTransactionAsync(store, cancellationToken));
        return result with { Title = archived.Story.Title, MissingPhotos = missing };
    }

    private async Task<(IReadOnlyList<PhotoReading> Photos, IReadOnlyList<string> Missing)> StorePhotosAsync(
        ImportArticleRequest request, ArchivedArticle archived, CancellationToken cancellationToken)
    {
        var photos = new List<PhotoReading>();
        var missing = new List<string>();
        var uses = archived.Story.Photos.Concat(archived.LiveStory?.Photos ?? []);
        foreach (var hash in uses.Select(use => use.Photo).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var content = MediaName.IsHash(hash)
                ? await ImportFile.ReadAsync(request.Archive.PhotoPath(hash), PhotoIntake.MaxBytes, cancellationToken)
                : null;
            // Told before it is stored: a file under a wrong name is not the photo that the story means.
            var reading = content is null ? null : PhotoIntake.Read(content);
            if (reading?.File?.Hash != hash)
            {
                missing.Add(hash);
                continue;
            }

            photos.Add(request.DryRun ? reading : await intake.StoreAsync(content!, cancellationToken));
        }

        return (photos, missing);
    }

    private async Task<ImportArticleResult> StoreAsync(
        ArchivedArticle archived, ImportPlace place, IReadOnlyList<PhotoReading> photos, bool publishes, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var photo in photos.Where(photo => photo.IsPhoto))
        {
            await addPhoto.RunAsync(AddPhotoRequest.Of(photo), actor, cancellationToken);
        }

        var goesLive = publishes && (archived.Article.State == ArticleState.Published || archived.LiveStory is not null);
        var live = goesLive ? archived.LiveStory : null;
        var saved = await SaveAsync(archived, place, live ?? archived.Story, articleId: null, actor, cancellationToken);
        if (saved.Outcome != SaveVersionOutcome.Saved)
        {
            return NotSaved(saved);
        }

        var result = new ImportArticleResult(ImportArticleOutcome.Saved) { ArticleId = saved.ArticleId };
        if (goesLive)
        {
            result = await PublishAsync(result, archived.Article, actor, cancellationToken);
        }

        if (live is not null)
        {
            await SaveAsync(archived, place, archived.Story, saved.ArticleId, actor, cancellationToken);
        }

        return result;
    }

    private Task<SaveVersionResult> SaveAsync(
        ArchivedArticle archived, ImportPlace place, Story story, int? articleId, Actor actor, CancellationToken cancellationToken) =>
        save.RunAsync(
            new SaveVersionRequest(articleId, place.EditionId, place.SectionId, story)
            {
                Findings = ReferenceEquals(story, archived.LiveStory) ? archived.Article.LiveFindings : archived.Article.Findings,
                ImportKey = articleId is not null
                    ? null
                    : archived.Article.ImportKey ?? ImportKey.OfExport(place.Edition, archived.Article.Id, StoryJson.Write(archived.Story)),
            },
            actor,
            cancellationToken);

    private static ImportArticleResult NotSaved(SaveVersionResult saved) => saved.Outcome switch
    {
        SaveVersionOutcome.AlreadyImported => new ImportArticleResult(ImportArticleOutcome.AlreadyImported) { ArticleId = saved.ArticleId },
        SaveVersionOutcome.Refused => new ImportArticleResult(ImportArticleOutcome.StoryRefused) { Problems = saved.Problems },
        SaveVersionOutcome.Saved or SaveVersionOutcome.NotFound or SaveVersionOutcome.Forbidden or SaveVersionOutcome.Conflict =>
            throw new InvalidOperationException($"A new article was answered by {saved.Outcome}."),
    };

    private async Task<ImportArticleResult> PublishAsync(
        ImportArticleResult result, ExportedArticle article, Actor actor, CancellationToken cancellationToken)
    {
        var published = await publish.RunAsync(
            new PublishArticleRequest(result.ArticleId!.Value, PublishedAtUtc: article.PublishedAtUtc), actor, cancellationToken);
        if (published.Outcome != PublishArticleOutcome.Published)
        {
            return result with { Outcome = ImportArticleOutcome.HeldBack, Problems = published.Problems };
        }

        foreach (var correction in article.Corrections)
        {
            await correct.RunAsync(
                new CorrectArticleRequest(result.ArticleId.Value, correction.Kind, correction.Text, correction.CorrectedAtUtc),
                Actor.Operator(correction.Author),
                cancellationToken);
        }

        return result with { Outcome = ImportArticleOutcome.Published, Path = published.Path };
    }
}

/// <param name="Article">One of the archive's <see cref="PortalArchive.Articles"/>.</param>
/// <param name="Publish">True publishes what was published, at its time.</param>
/// <param name="DryRun">True does everything and undoes it again.</param>
public sealed record ImportArticleRequest(PortalArchive Archive, string Article, bool Publish, bool DryRun);

public enum ImportArticleOutcome
{
    /// <summary>Kept as the desk had it, out of readers' sight.</summary>
    Saved,

    Published,

    /// <summary>Kept as a draft, since the publish gate is closed; the result names what is missing.</summary>
    HeldBack,

    /// <summary>The portal has this article already; nothing was stored.</summary>
    AlreadyImported,

    /// <summary>The portal has no such edition or section; nothing was stored.</summary>
    PlaceMissing,

    /// <summary>A file is missing or is not what an export writes; nothing was stored.</summary>
    Damaged,

    /// <summary>The story breaks a rule; the result names it, and nothing was stored.</summary>
    StoryRefused,
}

public sealed record ImportArticleResult(ImportArticleOutcome Outcome)
{
    /// <summary>Null when it could not be read.</summary>
    public string? Title { get; init; }

    public int? ArticleId { get; init; }

    /// <summary>Address of the page, once published.</summary>
    public string? Path { get; init; }

    public IReadOnlyList<StoryProblem> Problems { get; init; } = [];

    /// <summary>Hashes of photos that the story names and the export does not bring.</summary>
    public IReadOnlyList<string> MissingPhotos { get; init; } = [];
}
