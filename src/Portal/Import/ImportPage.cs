using Portal.Data;
using Portal.Duplicates;
using Portal.Media;
using Portal.Publishing;

namespace Portal.Import;

/// <summary>
/// Takes one article page in: the story, the photos beside it and the facts of its edition. All of it is stored in one
/// transaction or nothing; only files of photos lie there before, which nothing names until then.
/// </summary>
public sealed class ImportPage(
    PortalContext context, SaveVersion save, PublishArticle publish, PagePhotos photos, AddPhoto addPhoto, AdoptFacts adopt, DuplicatesQuery duplicates)
{
    public async Task<ImportPageResult> RunAsync(ImportPageRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (await ImportFile.ReadAsync(request.File, PageReader.MaxBytes, cancellationToken) is not { } content)
        {
            return new ImportPageResult(ImportOutcome.FileMissing);
        }

        var reading = PageReader.Read(content, request.Place.Language);
        if (!reading.IsPage)
        {
            return new ImportPageResult(ImportOutcome.NoPage) { Refusal = reading.Refusal };
        }

        var (publishedAtUtc, refusal) = reading.Page.PublishedLocal is { } local ? LocalTime.ToUtc(local, request.Place.Zone) : (null, null);
        if (refusal is { } reason)
        {
            return new ImportPageResult(reason) { Page = reading.Page };
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(request.File))!;
        var taken = await photos.TakeAsync(reading.Page, folder, stores: !request.DryRun, cancellationToken);
        Func<CancellationToken, Task<ImportPageResult>> store = token => StoreAsync(request, reading.Page, taken, publishedAtUtc, actor, token);
        var result = await (request.DryRun
            ? context.RehearseAsync(store, cancellationToken)
            : context.InTransactionAsync(store, cancellationToken));
        return result with { Page = reading.Page, Photos = taken.Notes };
    }

    private async Task<ImportPageResult> StoreAsync(
        ImportPageRequest request, ImportedPage page, TakenPhotos taken, DateTime? publishedAtUtc, Actor actor, CancellationToken cancellationToken)
    {
        // Before it is one of them.
        var like = await duplicates.ReadAsync(
            new DuplicatesRequest(taken.Story, ArticleId: null, request.Place.EditionId) { WithRecent = false }, actor, cancellationToken);
        var saved = await save.RunAsync(
            new SaveVersionRequest(ArticleId: null, request.Place.EditionId, request.Place.SectionId, taken.Story)
            {
                Findings = page.Findings,
                SourceText = page.SourceText,
                OriginalPublishedAtUtc = publishedAtUtc,
                ImportKey = ImportKey.OfPage(request.Place.Edition, page.Story, page.PublishedLocal),
            },
            actor,
            cancellationToken);
        if (saved.Outcome != SaveVersionOutcome.Saved)
        {
            return NotSaved(saved);
        }

        foreach (var photo in taken.Photos)
        {
            await addPhoto.RunAsync(AddPhotoRequest.Of(photo), actor, cancellationToken);
        }

        var facts = await adopt.RunAsync(request.Place.Edition, page.Edition, actor, cancellationToken);
        var result = new ImportPageResult(ImportOutcome.Saved) { ArticleId = saved.ArticleId, Facts = facts, PublishedAtUtc = publishedAtUtc, Duplicates = like };
        return request.Publish ? await PublishAsync(result, publishedAtUtc, actor, cancellationToken) : result;
    }

    private static ImportPageResult NotSaved(SaveVersionResult saved) => saved.Outcome switch
    {
        SaveVersionOutcome.AlreadyImported => new ImportPageResult(ImportOutcome.AlreadyImported) { ArticleId = saved.ArticleId },
        SaveVersionOutcome.Refused => new ImportPageResult(ImportOutcome.StoryRefused) { Problems = saved.Problems },
        SaveVersionOutcome.Saved or SaveVersionOutcome.NotFound or SaveVersionOutcome.Forbidden or SaveVersionOutcome.Conflict =>
            throw new InvalidOperationException($"A new article was answered by {saved.Outcome}."),
    };

    private async Task<ImportPageResult> PublishAsync(
        ImportPageResult result, DateTime? publishedAtUtc, Actor actor, CancellationToken cancellationToken)
    {
        var published = await publish.RunAsync(
            new PublishArticleRequest(result.ArticleId!.Value, PublishedAtUtc: publishedAtUtc), actor, cancellationToken);
        return published.Outcome == PublishArticleOutcome.Published
            ? result with { Outcome = ImportOutcome.Published, Path = published.Path }
            : result with { Outcome = ImportOutcome.HeldBack, Problems = published.Problems };
    }
}

/// <param name="File">Path of a file that holds one page.</param>
/// <param name="DryRun">True does everything and undoes it again.</param>
public sealed record ImportPageRequest(string File, ImportPlace Place, bool Publish, bool DryRun);
