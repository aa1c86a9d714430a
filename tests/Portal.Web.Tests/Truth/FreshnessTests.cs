using System.Net;
using System.Net.Http.Headers;
using Portal.Editions;
using Portal.Reading;
using Portal.Sections;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Truth;

/// <summary>What has not changed is not sent again, and a change shows in what it touches and nowhere else.</summary>
public sealed class FreshnessTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new() { Settings = { ["Cache:TagHeader"] = "Cache-Tag" } };
    private Edition? _edition;
    private Section? _keji;
    private Section? _wenhua;
    private PublishedStory? _inKeji;

    private static readonly string[] Kinds = ["/feed.xml", "/atom.xml", "/feed.json", "/keji/feed.xml", "/sitemap.xml", "/sitemaps/news.xml", "/sitemaps/pages.xml", "/robots.txt", "/keji/", "/api/articles.json", "/api/articles.json?section=keji", "/api/openapi.json"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        _keji = await _portal.Newsroom.AddSectionAsync(_edition, "keji", "科技", token: Token);
        _wenhua = await _portal.Newsroom.AddSectionAsync(_edition, "wenhua", "文化", token: Token);
        await _portal.RefreshAsync(Token);
        _inKeji = await _portal.Newsroom.PublishAsync(TestStories.Brief("科技一则") with { Tags = ["科技签"] }, _edition, _keji, token: Token);
        await _portal.Newsroom.PublishAsync(TestStories.Brief("文化一则") with { Tags = ["文化签"] }, _edition, _wenhua, token: Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Who_names_the_tag_or_the_date_gets_304()
    {
        using var client = _portal.CreateClient();
        foreach (var path in Kinds)
        {
            using var first = await client.GetAsync(path, Token);
            _portal.Clock.Advance(TimeSpan.FromSeconds(2));
            using var second = await client.GetAsync(path, Token);
            using var byTag = await AskAsync(client, path, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
            using var byDate = await AskAsync(client, path, request => request.Headers.IfModifiedSince = second.Content.Headers.LastModified);

            Assert.True(second.Content.Headers.LastModified is not null, path);
            Assert.Equal(HttpStatusCode.NotModified, byTag.StatusCode);
            Assert.Equal(HttpStatusCode.NotModified, byDate.StatusCode);
        }
    }

    /// <summary>A date has whole seconds, and a page may change twice in one.</summary>
    [Fact]
    public async Task A_page_says_no_date_before_its_second_is_over()
    {
        using var client = _portal.CreateClient();
        using var first = await client.GetAsync("/feed.xml", Token);
        using var kept = await client.GetAsync("/feed.xml", Token);

        Assert.Null(first.Content.Headers.LastModified);
        Assert.Null(kept.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Who_had_it_before_a_change_gets_the_new_one_by_tag_and_by_date()
    {
        using var client = _portal.CreateClient();
        using var before = await client.GetAsync("/keji/feed.xml", Token);
        _portal.Clock.Advance(TimeSpan.FromSeconds(2));
        using var kept = await client.GetAsync("/keji/feed.xml", Token);

        await _portal.Newsroom.WithdrawAsync(_inKeji!.ArticleId, "来源有误。", Token);
        using var byTag = await AskAsync(client, "/keji/feed.xml", request => request.Headers.IfNoneMatch.Add(kept.Headers.ETag!));
        _portal.Clock.Advance(TimeSpan.FromSeconds(2));
        using var byDate = await AskAsync(client, "/keji/feed.xml", request => request.Headers.IfModifiedSince = kept.Content.Headers.LastModified);

        Assert.Equal(HttpStatusCode.OK, byTag.StatusCode);
        Assert.Equal(HttpStatusCode.OK, byDate.StatusCode);
        Assert.DoesNotContain("科技一则", await byDate.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_gives_another_tag_to_what_it_touches_and_to_nothing_else()
    {
        using var client = _portal.CreateClient();
        string[] touched = ["/feed.xml", "/atom.xml", "/feed.json", "/keji/feed.xml", "/keji/feed.json", "/sitemaps/main/2025-11.xml", "/api/articles.json?section=keji", $"/api/articles/{_inKeji!.ArticleId}.json", $"/api/articles/{_inKeji.ArticleId}.xml", _inKeji.Path];
        string[] untouched = ["/api/articles.json?section=wenhua", "/wenhua/feed.xml", "/wenhua/feed.json", "/robots.txt", "/sitemaps/pages.xml", "/sitemap.xml", "/sitemaps/news.xml"];
        var before = await TagsAsync(client, [.. touched, .. untouched]);

        _portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await _portal.Newsroom.CorrectAsync(_inKeji.ArticleId, CorrectionKind.Factual, "数字有误。", Token);
        var after = await TagsAsync(client, [.. touched, .. untouched]);

        Assert.All(touched, path => Assert.False(Equals(before[path], after[path]), path));
        Assert.All(untouched, path => Assert.True(Equals(before[path], after[path]), path));
    }

    [Fact]
    public async Task A_shared_cache_is_told_what_an_answer_shows()
    {
        using var client = _portal.CreateClient();
        using var feed = await client.GetAsync("/keji/feed.xml", Token);
        using var again = await client.GetAsync("/keji/feed.xml", Token);

        var tags = feed.Headers.GetValues("Cache-Tag").Single().Split(',');

        Assert.Equal(["frame", $"list-section-{_keji!.SectionId}", $"article-{_inKeji!.ArticleId}"], tags);
        Assert.Equal(tags, again.Headers.GetValues("Cache-Tag").Single().Split(','));
    }

    [Fact]
    public async Task A_shared_cache_may_answer_for_a_time_where_that_is_set()
    {
        await using var other = new PortalFactory { Settings = { ["Cache:SharedSeconds"] = "30", ["Cache:TagHeader"] = "Surrogate-Key" } };
        await other.Newsroom.AddEditionAsync(token: Token);
        await other.RefreshAsync(Token);
        using var client = other.CreateClient();
        for (var round = 0; round < 2; round++)
        {
            using var page = await client.GetAsync("/", Token);
            Assert.Equal("public, max-age=0, s-maxage=30, stale-while-revalidate=60, stale-if-error=86400", Header(page, "Cache-Control"));
            Assert.Equal("frame front-1 list-edition-1", string.Join(", ", page.Headers.GetValues("Surrogate-Key")));
        }

        using var none = await client.GetAsync("/nowhere", Token);
        Assert.Equal("no-cache", Header(none, "Cache-Control"));
    }

    [Fact]
    public async Task The_news_sitemap_forgets_what_is_older_than_two_days_without_a_change()
    {
        using var client = _portal.CreateClient();
        Assert.Contains(_inKeji!.Path, await client.GetStringAsync("/sitemaps/news.xml", Token), StringComparison.Ordinal);

        _portal.Clock.Advance(TimeSpan.FromHours(49));

        Assert.DoesNotContain(_inKeji.Path, await client.GetStringAsync("/sitemaps/news.xml", Token), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.NonValidated[name]);

    private static async Task<Dictionary<string, EntityTagHeaderValue?>> TagsAsync(HttpClient client, IReadOnlyList<string> paths)
    {
        var tags = new Dictionary<string, EntityTagHeaderValue?>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            using var response = await client.GetAsync(path, Token);
            Assert.True(response.StatusCode == HttpStatusCode.OK, path);
            tags[path] = response.Headers.ETag;
        }

        return tags;
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path, Action<HttpRequestMessage> also)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        also(request);
        return await client.SendAsync(request, Token);
    }
}
