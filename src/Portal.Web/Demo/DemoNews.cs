using Portal.Import;
using Portal.Media;
using Portal.Publishing;
using Portal.Stories;

namespace Portal.Web.Demo;

/// <summary>Saves and publishes stories of the demo news, and corrects or withdraws those that show how it looks.</summary>
public sealed class DemoNews(
    FindImportPlace find, SaveVersion save, PublishArticle publish, CorrectArticle correct, WithdrawArticle withdraw, TimeProvider clock)
{
    /// <param name="photos">By file name.</param>
    public async Task AddAsync(DemoStory demo, IReadOnlyDictionary<string, PhotoReading> photos, CancellationToken cancellationToken)
    {
        var found = await find.RunAsync(demo.Edition, demo.Section, cancellationToken);
        DemoFrame.Demand(found.Place is not null, demo.Story.Title, found.Outcome.ToString());
        var place = found.Place!;
        var now = clock.GetUtcNow().UtcDateTime;
        var at = now.AddMinutes(-demo.MinutesAgo);
        var story = WithPhotos(OnDay(demo.Story, TimeZoneInfo.ConvertTimeFromUtc(at, place.Zone)), photos);

        var saved = await save.RunAsync(
            new SaveVersionRequest(ArticleId: null, place.EditionId, place.SectionId, story), DemoFrame.Actor, cancellationToken);
        DemoFrame.Demand(saved.Outcome == SaveVersionOutcome.Saved, story.Title, string.Join(", ", saved.Problems));
        var id = saved.ArticleId!.Value;
        var published = await publish.RunAsync(new PublishArticleRequest(id, PublishedAtUtc: at), DemoFrame.Actor, cancellationToken);
        DemoFrame.Demand(published.Outcome == PublishArticleOutcome.Published, story.Title, string.Join(", ", published.Problems));

        if (demo.Correction is { } correction)
        {
            await correct.RunAsync(
                new CorrectArticleRequest(id, correction.Kind, correction.Text, now.AddMinutes(-correction.MinutesAgo)), DemoFrame.Actor, cancellationToken);
        }

        if (demo.Withdrawn is { } withdrawn)
        {
            await withdraw.RunAsync(new WithdrawArticleRequest(id, withdrawn.Reason), DemoFrame.Actor, cancellationToken);
        }
    }

    private static Story OnDay(Story story, DateTime local) =>
        story.Dateline is { } dateline ? story with { Dateline = dateline with { Month = local.Month, Day = local.Day } } : story;

    private static Story WithPhotos(Story story, IReadOnlyDictionary<string, PhotoReading> photos) => story with
    {
        Photos = [.. story.Photos.Select(use => use.Photo is { } file ? use with { Photo = HashOf(file, photos) } : use)],
    };

    private static string HashOf(string file, IReadOnlyDictionary<string, PhotoReading> photos) =>
        photos.TryGetValue(file, out var photo) ? photo.File!.Hash : throw new InvalidOperationException($"Demo news, photo {file}: it is missing.");
}
