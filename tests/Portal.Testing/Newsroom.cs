using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Editions;
using Portal.Media;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sections;
using Portal.Stories;
using Portal.Topics;

namespace Portal.Testing;

/// <summary>Does in a few words what a newsroom does, through the same acts. Every step has a context of its own.</summary>
/// <param name="services">Asked for at each step, since a host may begin only then.</param>
public sealed class Newsroom(Func<IServiceProvider> services)
{
    public Newsroom(IServiceProvider services)
        : this(() => services)
    {
    }

    public static Actor Desk { get; } = Actor.Operator("测试台");

    public async Task<Edition> AddEditionAsync(
        string slug = "main", string name = "山河新闻", string language = "zh-Hans", CancellationToken token = default) =>
        await AddAsync(new Edition(slug, name, language, "Asia/Shanghai", isMain: slug == "main"), token);

    /// <param name="path">Slugs joined by slashes.</param>
    public async Task<Section> AddSectionAsync(
        Edition edition, string path, string name, Section? parent = null, CancellationToken token = default) =>
        await AddAsync(new Section(edition.EditionId, parent?.SectionId, path, name, order: 0), token);

    public async Task<Topic> AddTopicAsync(string slug, string name, CancellationToken token = default) =>
        await AddAsync(new Topic(slug, name), token);

    /// <summary>Puts a photo into the library.</summary>
    /// <returns>Its hash.</returns>
    public async Task<string> AddPhotoAsync(byte[] jpeg, CancellationToken token = default)
    {
        await using var scope = services().CreateAsyncScope();
        var photo = await scope.ServiceProvider.GetRequiredService<PhotoIntake>().StoreAsync(jpeg, token);
        await scope.ServiceProvider.GetRequiredService<AddPhoto>().RunAsync(AddPhotoRequest.Of(photo), Desk, token);
        return photo.File!.Hash;
    }

    /// <summary>Stores a row as it is.</summary>
    public async Task<T> AddAsync<T>(T row, CancellationToken token = default)
        where T : class
    {
        await using var scope = services().CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        context.Add(row);
        await context.SaveChangesAsync(token);
        return row;
    }

    /// <summary>Reads one row as it is.</summary>
    public async Task<T> FirstAsync<T>(Func<PortalContext, IQueryable<T>> query, CancellationToken token = default)
    {
        await using var scope = services().CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<PortalContext>()).FirstAsync(token);
    }

    /// <summary>Runs one act or query of the portal.</summary>
    public async Task<TResult> DoAsync<TAct, TResult>(Func<TAct, Task<TResult>> run)
        where TAct : class
    {
        await using var scope = services().CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    /// <returns>The article's id.</returns>
    public async Task<int> SaveAsync(
        Story story, Edition edition, Section? section = null, int? articleId = null, CancellationToken token = default)
    {
        await using var scope = services().CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionRequest(articleId, edition.EditionId, section?.SectionId, story), Desk, token);
        return result.Outcome == SaveVersionOutcome.Saved
            ? result.ArticleId!.Value
            : throw new InvalidOperationException($"{story.Title}: {result.Outcome} {string.Join(", ", result.Problems)}");
    }

    /// <summary>Saves and publishes.</summary>
    /// <param name="at">Null is the clock's now.</param>
    public async Task<PublishedStory> PublishAsync(
        Story story, Edition edition, Section? section = null, DateTimeOffset? at = null, int? articleId = null, CancellationToken token = default)
    {
        var id = await SaveAsync(story, edition, section, articleId, token);
        await using var scope = services().CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<PublishArticle>().RunAsync(
            new PublishArticleRequest(id, PublishedAtUtc: at?.UtcDateTime), Desk, token);
        return result.Outcome == PublishArticleOutcome.Published
            ? new PublishedStory(id, result.Path!)
            : throw new InvalidOperationException($"{story.Title}: {result.Outcome} {string.Join(", ", result.Problems)}");
    }

    public async Task<WithdrawArticleOutcome> WithdrawAsync(int articleId, string? reason = null, CancellationToken token = default)
    {
        await using var scope = services().CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<WithdrawArticle>().RunAsync(
            new WithdrawArticleRequest(articleId, reason), Desk, token);
        return result.Outcome;
    }

    public async Task<CorrectArticleOutcome> CorrectAsync(
        int articleId, CorrectionKind kind, string text, CancellationToken token = default)
    {
        await using var scope = services().CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<CorrectArticle>().RunAsync(
            new CorrectArticleRequest(articleId, kind, text), Desk, token);
        return result.Outcome;
    }
}
