using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Links;
using Portal.Reading;
using Portal.Testing;
using Portal.Web.Demo;
using Portal.Web.Jobs;
using Xunit;

namespace Portal.Web.Tests.Truth;

/// <summary>For every article of the demo news: no two outputs say different things.</summary>
public sealed class OneTruthTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly PortalProgram _files = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The stories are those of the demo; pictures take long to make, so small ones stand for them.</summary>
    public async ValueTask InitializeAsync()
    {
        var content = await DemoContent.ReadAsync(DemoContent.Folder, Token);
        var photos = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in content.Photos.Keys)
        {
            _files.Write($"photos/{name}", TestPhotos.Jpeg(640 + photos.Count, 480));
            photos[name] = Path.Combine(_files.Folder, "photos", name);
        }

        await using var scope = _portal.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<LoadDemo>().RunAsync(content with { Photos = photos }, new Progress<int>(), Token);
        Assert.Equal(LoadDemoOutcome.Loaded, result.Outcome);
        await _portal.RefreshAsync(Token);
    }

    [Fact]
    public async Task All_instants_are_equal_and_all_addresses_one_string()
    {
        using var client = _portal.CreateClient();
        var outputs = new Outputs(client);
        var articles = await ArticlesAsync();
        var said = new List<Said>();
        foreach (var article in articles)
        {
            said.AddRange(await outputs.PageAsync(PortalFactory.Address + article.Path));
            said.Add(await outputs.ApiAsync(article.ArticleId));
            said.Add(await outputs.NewsItemAsync(article.ArticleId));
        }

        var lists = await ListsAsync();
        foreach (var edition in await EditionsAsync())
        {
            said.AddRange(await outputs.ApiListAsync(edition));
        }

        foreach (var (list, format) in lists.SelectMany(list => FeedFormats.All.Select(format => (list, format))))
        {
            said.AddRange(await outputs.FeedAsync(list, format));
        }

        said.AddRange(await outputs.SitemapsAsync());
        said.AddRange(await outputs.NewsAsync());
        var byUrl = said.ToLookup(one => one.Url, StringComparer.Ordinal);

        Assert.True(articles.Count > 80, $"{articles.Count}");
        Assert.Equal(articles.Select(article => PortalFactory.Address + article.Path).Order(StringComparer.Ordinal).ToList(), byUrl.Select(one => one.Key).Order(StringComparer.Ordinal).ToList());
        foreach (var article in articles)
        {
            var all = byUrl[PortalFactory.Address + article.Path].ToList();
            var published = ToSecond(article.PublishedAtUtc);
            var modified = ToSecond(article.ModifiedAtUtc);
            Assert.Equal([], all.Where(one => one.Title is not null && one.Title != article.Title).ToList());
            Assert.Equal([], all.Where(one => one.Published is not null && one.Published.Value.UtcDateTime != published).ToList());
            Assert.Equal([], all.Where(one => one.Modified is not null && one.Modified.Value.UtcDateTime != modified).ToList());
            string[] expected = ["print", "head", "json-ld", "api", "news item", "api list", .. article.NoIndex ? [] : new[] { "sitemap" }];
            Assert.Subset(all.Select(one => one.By).ToHashSet(StringComparer.Ordinal), expected.ToHashSet(StringComparer.Ordinal));
            Assert.All(FeedFormats.All, format => Assert.Contains(all, one => one.By.StartsWith($"{format} ", StringComparison.Ordinal)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _files.Dispose();
        await _portal.DisposeAsync();
    }

    private static DateTime ToSecond(DateTime utc) => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond));

    private async Task<IReadOnlyList<PublishedArticle>> ArticlesAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var now = _portal.Clock.GetUtcNow().UtcDateTime;
        return await scope.ServiceProvider.GetRequiredService<PortalContext>().PublishedArticles.AsNoTracking().PublicAt(now).ToListAsync(Token);
    }

    private async Task<IReadOnlyList<string>> EditionsAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetRequiredService<CurrentSite>().Site.Editions.Select(edition => edition.Slug)];
    }

    /// <summary>Every edition and section, every person and tag, so that each article is in some feed.</summary>
    private async Task<IReadOnlyList<string>> ListsAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var site = scope.ServiceProvider.GetRequiredService<CurrentSite>().Site;
        return
        [
            .. site.Editions.SelectMany(edition => edition.Sections.SelectMany(section => section.AndAllBelow()).Select(section => section.Path).Prepend(edition.Path)),
            .. (await context.People.Where(person => context.PublishedListings.Any(row => row.Kind == ListKind.Person && row.TargetId == person.PersonId))
                .Select(person => person.Slug).ToListAsync(Token)).Select(Paths.Person),
            .. site.Topics.Select(topic => topic.Path),
        ];
    }
}
