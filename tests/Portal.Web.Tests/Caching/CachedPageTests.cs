using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Portal.Editions;
using Portal.Reading;
using Portal.Sections;
using Portal.Testing;
using Portal.Web.Caching;
using Xunit;

namespace Portal.Web.Tests.Caching;

public sealed class CachedPageTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Edition? _edition;
    private Section? _section;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PageCounts Counts => _portal.Services.GetRequiredService<PageCounts>();

    [Fact]
    public async Task A_page_is_rendered_once()
    {
        var story = await PublishAsync();
        await _portal.WarmedAsync(Token);
        await ReadAsync(story.Path);
        var renders = Counts.Renders;

        await ReadAsync(story.Path);
        await ReadAsync($"{story.Path}?utm_source=weixin&from=timeline");

        Assert.Equal(renders, Counts.Renders);
    }

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_rendering()
    {
        var before = Counts.Renders;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReadAsync("/corrections")));

        Assert.Equal(before + 1, Counts.Renders);
    }

    [Fact]
    public async Task What_was_published_is_there_before_anybody_asks()
    {
        await Task.WhenAll(ReadAsync("/"), ReadAsync("/wenhua/"));

        var story = await PublishAsync("先热后看");
        await _portal.WarmedAsync(Token);
        var renders = Counts.Renders;

        Assert.Contains("先热后看", await ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("先热后看", await ReadAsync("/wenhua/"), StringComparison.Ordinal);
        Assert.Contains("先热后看", await ReadAsync(story.Path), StringComparison.Ordinal);
        Assert.Equal(renders, Counts.Renders);
    }

    [Fact]
    public async Task A_page_that_has_reached_its_age_is_rendered_again_behind_its_reader()
    {
        await ReadAsync("/");
        for (var round = 0; round < 2; round++)
        {
            _portal.Clock.Advance(TimeSpan.FromMinutes(6));
            using var aged = await GetAsync("/");
            await _portal.WarmedAsync(Token);
            using var fresh = await GetAsync("/");

            Assert.Equal(TimeSpan.FromMinutes(6), aged.Headers.Age);
            Assert.Null(fresh.Headers.Age);
        }
    }

    [Fact]
    public async Task Who_asks_for_the_head_or_has_the_page_already_has_it_kept_for_others()
    {
        using var known = await GetAsync("/");
        await _portal.RefreshAsync(Token);
        using (await GetAsync("/", ifNoneMatch: known.Headers.ETag))
        {
        }

        using var client = _portal.CreateClient();
        using (await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/corrections"), Token))
        {
        }

        var renders = Counts.Renders;
        await ReadAsync("/");
        await ReadAsync("/corrections");
        Assert.Equal(renders, Counts.Renders);
    }

    [Theory]
    [InlineData("?page.before=1-1")]
    [InlineData("?page=2&before=1-1")]
    [InlineData("?BEFORE=1-1")]
    [InlineData("?page.Before.PublishedAtUtc=2020-01-01&page.Before.ArticleId=1")]
    [InlineData("?after=1-1&page.after=2-2")]
    public async Task An_odd_query_is_kept_under_the_address_of_the_page_that_it_shows(string query)
    {
        await PublishAsync("在列表里");
        var first = await ReadAsync("/wenhua/");
        await _portal.RefreshAsync(Token);

        await ReadAsync($"/wenhua/{query}");

        Assert.Equal(first, await ReadAsync("/wenhua/"));
        foreach (var key in _portal.Services.GetRequiredService<PageCache>().Keys)
        {
            var kept = await ReadAsync(key);
            await _portal.RefreshAsync(Token);
            Assert.Equal(await ReadAsync(key), kept);
        }
    }

    [Theory]
    [InlineData("/", "?before=1-1")]
    [InlineData("/corrections", "?before=1-1")]
    [InlineData("/corrections", "?before=no-key")]
    public async Task A_place_in_a_list_makes_no_page_where_there_is_no_list(string path, string query)
    {
        using var client = _portal.CreateClient(new() { AllowAutoRedirect = false });

        using var response = await client.GetAsync(path + query, Token);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(path, response.Headers.Location?.OriginalString);
        Assert.Empty(_portal.Services.GetRequiredService<PageCache>().Keys);
    }

    [Fact]
    public async Task A_stored_page_has_the_headers_of_a_rendered_one()
    {
        using var first = await GetAsync("/");
        using var second = await GetAsync("/");

        Assert.Equal(Headers(first), Headers(second));
        Assert.Contains(Headers(second), header => header.StartsWith("Content-Security-Policy", StringComparison.Ordinal));
        Assert.Contains(second.Headers.GetValues("Content-Security-Policy"), policy => policy.Length > 0);
    }

    [Fact]
    public async Task A_page_first_asked_for_by_somebody_who_has_it_already_keeps_its_headers()
    {
        using var known = await GetAsync("/");
        await _portal.RefreshAsync(Token);
        using var first = await GetAsync("/", ifNoneMatch: known.Headers.ETag);
        using var second = await GetAsync("/");

        Assert.Equal(HttpStatusCode.NotModified, first.StatusCode);
        Assert.Null(first.Content.Headers.ContentType);
        Assert.Equal(Headers(known), Headers(second));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task Every_form_holds_the_same_page_and_has_a_tag_of_its_own(string? encoding)
    {
        var plain = await ReadAsync("/");
        foreach (var time in new[] { "rendered", "stored" })
        {
            using var response = await GetAsync("/", encoding);
            using var again = await GetAsync("/", encoding, response.Headers.ETag);
            using var other = await GetAsync("/", encoding == "br" ? "gzip" : "br");

            Assert.Equal(encoding is null ? [] : [encoding], response.Content.Headers.ContentEncoding);
            Assert.True(plain == await TextAsync(response), time);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.NotEqual(response.Headers.ETag, other.Headers.ETag);
        }
    }

    [Fact]
    public async Task Who_has_the_page_in_another_form_gets_304()
    {
        using var brotli = await GetAsync("/", "br");
        using var gzip = await GetAsync("/", "gzip", brotli.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, gzip.StatusCode);
    }

    [Fact]
    public async Task One_changed_story_lets_fall_exactly_the_pages_that_show_it()
    {
        var story = await PublishAsync("甲", tag: "茶");
        var other = await PublishAsync("乙", tag: "海");
        var source = await _portal.Newsroom.FirstAsync(data => data.Sources.Select(row => "/sources/" + row.Slug), Token);
        string[] pages =
        [
            "/", "/wenhua/", "/tiyu/", "/js/", "/tags/cha", "/tags/hai", "/people/lin-wan", source, "/corrections", "/archive/2025/11/07",
            story.Path, other.Path,
        ];
        await Task.WhenAll(pages.Select(ReadAsync));

        var fallen = await FallenAsync(() => PublishAsync("甲二", tag: "茶", articleId: story.ArticleId));

        // The other story, the empty section and the empty list of corrections fall too, because they offer this one to read next.
        Assert.Equal(
            new[] { "/", "/wenhua/", "/tiyu/", "/corrections", "/tags/cha", "/people/lin-wan", source, "/archive/2025/11/07", story.Path, other.Path }.Order(StringComparer.Ordinal),
            fallen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_old_story_withdrawn_lets_fall_only_the_pages_that_reach_back_to_it()
    {
        var stories = new List<PublishedStory>();
        for (var number = 0; number < HomeQuery.LatestCount + 2; number++)
        {
            stories.Add(await PublishAsync($"消息{number}"));
            _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var older = "/wenhua/" + Regex.Match(await ReadAsync("/wenhua/"), @"\?before=[^""]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var next = stories[^(ListQuery.PageSize + 1)];
        string[] pages =
        [
            "/", "/wenhua/", older, "/tiyu/", "/js/", "/tags/cha", "/people/lin-wan", "/archive/2025/11/07", "/corrections", "/feed.xml", "/sitemap.xml", "/sitemaps/news.xml",
            "/sitemaps/pages.xml", "/api/articles.json", stories[0].Path, next.Path,
        ];
        await ReadAllAsync();

        var fallen = await FallenAsync(() => _portal.Newsroom.WithdrawAsync(stories[0].ArticleId, token: Token));
        await ReadAllAsync();
        var fallenWithNext = await FallenAsync(() => _portal.Newsroom.WithdrawAsync(next.ArticleId, token: Token));

        Assert.Equal(new[] { older, "/feed.xml", "/sitemap.xml", "/sitemaps/news.xml", stories[0].Path }.Order(StringComparer.Ordinal), Kept(fallen, stories[0]));
        // The first page of a list says that there is another because of it, and the home could have shown it.
        Assert.Equal(
            new[]
            {
                "/", "/wenhua/", older, "/tags/cha", "/people/lin-wan", "/archive/2025/11/07", "/feed.xml", "/sitemap.xml", "/sitemaps/news.xml", "/api/articles.json", next.Path,
            }.Order(StringComparer.Ordinal),
            Kept(fallenWithNext, next));

        // What is rendered anew by itself would look as if it had fallen.
        async Task ReadAllAsync()
        {
            await Task.WhenAll(pages.Select(ReadAsync));
            await _portal.WarmedAsync(Token);
        }

        // Other stories' pages fall where they offer this one to read next, which depends on when they were rendered.
        static IOrderedEnumerable<string> Kept(IEnumerable<string> fallen, PublishedStory own) =>
            fallen.Where(path => path == own.Path || !path.StartsWith("/news/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_asked_for_again_is_there_anew_before_somebody_asks()
    {
        var story = await PublishAsync();
        await ReadAsync("/tags/cha");
        await ReadAsync("/tags/cha");
        await ReadAsync("/people/lin-wan");

        await PublishAsync("改过的标题", articleId: story.ArticleId);
        await _portal.WarmedAsync(Token);

        var cache = _portal.Services.GetRequiredService<PageCache>();
        Assert.NotNull(cache.Find("/tags/cha"));
        Assert.Null(cache.Find("/people/lin-wan"));
        Assert.Contains("改过的标题", await ReadAsync("/tags/cha"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_lets_nothing_fall()
    {
        await ReadAsync("/");

        var fallen = await FallenAsync(() => _portal.Newsroom.SaveAsync(TestStories.Brief(), _edition!, _section, token: Token));

        Assert.Empty(fallen);
    }

    [Fact]
    public async Task Every_act_shows_at_once()
    {
        var story = await PublishAsync("头一个标题");
        Assert.Contains("头一个标题", await ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("头一个标题", await ReadAsync(story.Path), StringComparison.Ordinal);

        await PublishAsync("改过的标题", articleId: story.ArticleId);
        Assert.Contains("改过的标题", await ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("改过的标题", await ReadAsync(story.Path), StringComparison.Ordinal);

        await ReadAsync("/corrections");
        await _portal.Newsroom.CorrectAsync(story.ArticleId, CorrectionKind.Factual, "年份有误。", Token);
        Assert.Contains("年份有误。", await ReadAsync(story.Path), StringComparison.Ordinal);
        Assert.Contains("年份有误。", await ReadAsync("/corrections"), StringComparison.Ordinal);

        await _portal.Newsroom.WithdrawAsync(story.ArticleId, token: Token);
        using var gone = await GetAsync(story.Path);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.DoesNotContain("改过的标题", await ReadAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("年份有误。", await ReadAsync("/corrections"), StringComparison.Ordinal);

        await PublishAsync("又回来了", articleId: story.ArticleId);
        Assert.Contains("又回来了", await ReadAsync(story.Path), StringComparison.Ordinal);
        Assert.Contains("年份有误。", await ReadAsync("/corrections"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_page_is_not_kept_missing()
    {
        var path = "/news/2025/1107/1.html";
        using var missing = await GetAsync(path);

        var story = await PublishAsync();

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(path, story.Path);
        using var found = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Fact]
    public async Task Tomorrow_no_page_says_today()
    {
        Assert.Contains("2025年11月7日", await ReadAsync("/"), StringComparison.Ordinal);

        _portal.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Contains("2025年11月8日", await ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_node_publishes_shows_when_this_one_has_read_it()
    {
        await using var other = new PortalFactory();
        other.Settings["Portal:DataFolder"] = _portal.DataFolder;
        using var client = other.CreateClient();
        Assert.DoesNotContain("彼处来的消息", await client.GetStringAsync("/", Token), StringComparison.Ordinal);

        await PublishAsync("彼处来的消息");
        await other.Services.GetRequiredService<Changes.ChangeSignal>().WakeAsync();

        Assert.Contains("彼处来的消息", await client.GetStringAsync("/", Token), StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.Newsroom.AddEditionAsync("js", "江苏", token: Token);
        _section = await _portal.Newsroom.AddSectionAsync(_edition, "wenhua", "文化", token: Token);
        await _portal.Newsroom.AddSectionAsync(_edition, "tiyu", "体育", token: Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private Task<PublishedStory> PublishAsync(string title = "一条消息", string tag = "茶", int? articleId = null) => _portal.Newsroom.PublishAsync(
        TestStories.Brief(title) with { Tags = [tag] }, _edition!, _section, articleId: articleId, token: Token);

    /// <summary>The pages that were kept before and are not the same afterwards.</summary>
    private async Task<IReadOnlyList<string>> FallenAsync(Func<Task> act)
    {
        var cache = _portal.Services.GetRequiredService<PageCache>();
        var before = cache.Keys.ToDictionary(key => key, cache.Find, StringComparer.Ordinal);

        await act();

        return [.. before.Where(pair => cache.Find(pair.Key) != pair.Value).Select(pair => pair.Key)];
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? encoding = null, EntityTagHeaderValue? ifNoneMatch = null)
    {
        using var client = _portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.IfNoneMatch.Add(ifNoneMatch);
        }

        return await client.SendAsync(request, Token);
    }

    private async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.Content.ReadAsStringAsync(Token);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var stream = await response.Content.ReadAsStreamAsync(Token);
        await using Stream plain = response.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(Token);
    }

    private static IReadOnlyList<string> Headers(HttpResponseMessage response) =>
    [
        .. response.Headers.Concat(response.Content.Headers).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal),
    ];
}
