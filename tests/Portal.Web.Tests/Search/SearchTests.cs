using System.Globalization;
using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Portal.Editions;
using Portal.Publishing;
using Portal.Search;
using Portal.Sections;
using Portal.Testing;
using Portal.Web.Caching;
using Xunit;

namespace Portal.Web.Tests.Search;

/// <summary>What readers find, over HTTP and an index on disk.</summary>
public sealed class SearchTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new() { Settings = { ["Search:PerMinute"] = "1000" } };
    private Edition? _main;
    private Section? _keji;
    private Section? _hangtian;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _main = await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.Newsroom.AddEditionAsync("js", "江苏", token: Token);
        _keji = await _portal.Newsroom.AddSectionAsync(_main, "keji", "科技", token: Token);
        _hangtian = await _portal.Newsroom.AddSectionAsync(_main, "keji/hangtian", "航天", _keji, Token);
        await _portal.Newsroom.AddSectionAsync(_main, "keji/search", "搜救", _keji, Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_story_is_found_as_it_is_now_and_not_when_it_is_withdrawn()
    {
        await _portal.SearchableAsync(Token);
        var story = await PublishAsync("苏州社会组织服务长三角");
        await FoundAsync("社會組織", story.Path);

        await _portal.Newsroom.PublishAsync(TestStories.Brief("无锡的新标题"), _main!, articleId: story.ArticleId, token: Token);
        await FoundAsync("无锡", story.Path);
        Assert.Empty(await FindAsync("苏州"));

        await _portal.Newsroom.WithdrawAsync(story.ArticleId, token: Token);
        // Whether or not the index has heard of it.
        Assert.Empty(await FindAsync("无锡"));
        await _portal.SearchableAsync(Token);
        using var page = await OpenAsync("/search?q=无锡");
        Assert.Contains("没有找到", page.QuerySelector("main .empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_never_found_and_a_planned_story_at_its_second()
    {
        await _portal.Newsroom.SaveAsync(TestStories.Brief("苏州草稿"), _main!, token: Token);
        var planned = await _portal.Newsroom.SaveAsync(TestStories.Brief("苏州预告"), _main!, token: Token);
        await _portal.Newsroom.DoAsync<ScheduleArticle, ArticleResult>(act =>
            act.RunAsync(new ScheduleArticleRequest(planned, null, _portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(1)), Newsroom.Desk, Token));
        await _portal.SearchableAsync(Token);
        Assert.Empty(await FindAsync("苏州"));

        _portal.Clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        Assert.Empty(await FindAsync("苏州"));
        _portal.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Single(await FindAsync("苏州"));
    }

    [Fact]
    public async Task What_is_shown_of_a_story_is_marked_and_escaped()
    {
        var story = await PublishAsync("“<script>alert(1)</script>”与苏州&无锡", "蘇州園林的正文<b>里</b>有\"引号\"。\n\n后一段。");
        await _portal.SearchableAsync(Token);

        var html = await _portal.CreateClient().GetStringAsync("/search?q=苏州 \"></title><script>alert(2)</script>", Token);
        using var page = await OpenAsync("/search?q=苏州");

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", await _portal.CreateClient().GetStringAsync("/search?q=苏州", Token), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Equal(story.Path, page.QuerySelector(".teaser__title a")!.GetAttribute("href"));
        Assert.Equal("“<script>alert(1)</script>”与苏州&无锡", page.QuerySelector(".teaser__title")!.TextContent);
        Assert.Equal(["苏州", "蘇州"], page.QuerySelectorAll("mark").Select(mark => mark.TextContent).ToList());
        Assert.DoesNotContain("(完)", page.QuerySelector(".teaser__summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("找到 1 条报道", page.QuerySelector(".search-count")!.TextContent);
    }

    [Fact]
    public async Task Dateline_and_end_mark_are_not_looked_into()
    {
        await _portal.Newsroom.PublishAsync(TestStories.Full(), _main!, token: Token);
        await _portal.SearchableAsync(Token);

        Assert.Single(await FindAsync("机组"));
        Assert.Single(await FindAsync("风电场。"));
        Assert.Empty(await FindAsync("完"));
        Assert.Empty(await FindAsync("山河网"));
        Assert.Empty(await FindAsync("11月7日电"));
    }

    [Fact]
    public async Task Filters_narrow_by_section_reporter_and_day()
    {
        var tech = await _portal.Newsroom.PublishAsync(TestStories.Brief("苏州一"), _main!, _keji, at: TestClock.Start.AddDays(-2), token: Token);
        var space = await _portal.Newsroom.PublishAsync(
            TestStories.Brief("苏州二") with { Credits = [.. TestStories.Full().Credits.Where(credit => credit.Name != "林晚")] }, _main!, _hangtian, at: TestClock.Start.AddDays(-1), token: Token);
        var other = await _portal.Newsroom.PublishAsync(TestStories.Brief("苏州三"), _main!, token: Token);
        await _portal.SearchableAsync(Token);

        Assert.Equal([other.Path, space.Path, tech.Path], await FindAsync("苏州"), StringComparer.Ordinal);
        Assert.Equal([space.Path, tech.Path], await FindAsync("苏州", "&section=keji"));
        Assert.Equal([space.Path], await FindAsync("苏州", "&section=keji/hangtian"));
        Assert.Equal([other.Path, tech.Path], await FindAsync("苏州", "&reporter=林晚"));
        Assert.Equal([space.Path], await FindAsync("苏州", "&reporter=陆一鸣"));
        Assert.Empty(await FindAsync("苏州", "&reporter=没有这个人"));
        Assert.Equal([tech.Path], await FindAsync("苏州", "&until=2025-11-05"));
        Assert.Equal([other.Path, space.Path], await FindAsync("苏州", "&since=2025-11-06"));
        Assert.Equal([space.Path], await FindAsync("苏州", "&since=2025-11-06&until=2025-11-06"));
        Assert.Empty((await OpenAsync("/js/search?q=苏州")).QuerySelectorAll(".teaser"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=time")]
    public async Task Pages_show_every_story_once_while_news_arrives(string order)
    {
        var paths = new List<string>();
        for (var number = 0; number < 45; number++)
        {
            paths.Add((await PublishAsync(number % 2 == 0 ? $"苏州{number}" : $"别的{number}", "正文里有苏州。")).Path);
        }

        await _portal.SearchableAsync(Token);
        var shown = new List<string>();
        string? next = $"/search?q=苏州{order}";
        for (var number = 0; next is not null; number++)
        {
            using var page = await OpenAsync(next);
            shown.AddRange(Paths(page));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            Assert.Equal(next, page.QuerySelector("link[rel=next]")?.GetAttribute("href")?[PortalFactory.Address.Length..]);
            await PublishAsync($"苏州后来{number}", "正文里有苏州。");
            await _portal.SearchableAsync(Token);
        }

        Assert.Equal(paths.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_index_that_is_built_anew_finds_what_the_fed_one_found()
    {
        await _portal.SearchableAsync(Token);
        var stories = new List<PublishedStory>();
        for (var number = 0; number < 12; number++)
        {
            stories.Add(await PublishAsync($"苏州{number}号", "正文里有长三角。"));
        }

        await _portal.Newsroom.WithdrawAsync(stories[3].ArticleId, token: Token);
        await _portal.Newsroom.PublishAsync(TestStories.Brief("无锡五号"), _main!, articleId: stories[5].ArticleId, token: Token);
        await _portal.SearchableAsync(Token);
        var fed = await AllAsync();
        var index = _portal.Services.GetRequiredService<SearchIndex>();
        var before = index.Path;

        using var program = new PortalProgram(_portal.DataFolder);
        var said = await program.DoAsync(Token, "search", "rebuild");
        _portal.Services.GetRequiredService<SearchQueue>().Lose();
        await _portal.SearchableAsync(Token);

        Assert.Contains("The search index was built of 11 articles.", said, StringComparison.Ordinal);
        Assert.NotEqual(before, index.Path, StringComparer.Ordinal);
        Assert.Equal(fed, await AllAsync());
        Assert.False(Directory.Exists(before));
        await FoundAsync("后来的", (await PublishAsync("后来的")).Path);
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("*.cfs")]
    [InlineData("current")]
    [InlineData("*")]
    public async Task An_index_that_is_damaged_or_gone_is_built_anew_by_itself(string pattern)
    {
        var story = await PublishAsync("苏州");
        await _portal.SearchableAsync(Token);
        _portal.Services.GetRequiredService<SearchIndex>().Close();
        foreach (var file in Directory.GetFiles(Path.Combine(_portal.DataFolder, "search"), pattern, SearchOption.AllDirectories))
        {
            await File.WriteAllBytesAsync(file, [1, 2, 3], Token);
        }

        _portal.Services.GetRequiredService<SearchQueue>().Lose();
        await _portal.SearchableAsync(Token);

        Assert.Equal([story.Path], await FindAsync("苏州"));
    }

    [Fact]
    public async Task An_index_that_is_behind_takes_in_what_it_missed()
    {
        var first = await PublishAsync("苏州一");
        await _portal.SearchableAsync(Token);
        var index = _portal.Services.GetRequiredService<SearchIndex>();
        var cursor = index.Cursor!;
        await PublishAsync("苏州二");
        await _portal.SearchableAsync(Token);
        Assert.True(index.Cursor!.ChangeId > cursor.ChangeId);

        // As if a change of a low id had been committed late.
        await using (var scope = _portal.Services.CreateAsyncScope())
        {
            index.Replace([first.ArticleId], Array.Empty<SearchRow>().ToLookup(row => row.ArticleId), _portal.Clock.GetUtcNow().UtcDateTime);
            index.Commit(index.Cursor);
            Assert.Single(await FindAsync("苏州"));
            Assert.True(await scope.ServiceProvider.GetRequiredService<FollowChanges>().CatchUpAsync(FollowChanges.MostBehind, Token));
        }

        Assert.Equal(2, (await FindAsync("苏州")).Count);
    }

    [Fact]
    public async Task An_index_of_another_database_is_built_anew()
    {
        await PublishAsync("苏州");
        await _portal.SearchableAsync(Token);
        var index = _portal.Services.GetRequiredService<SearchIndex>();
        index.Commit(new SearchCursor(1_000_000, TestClock.Start.UtcDateTime));
        var before = index.Path;

        _portal.Services.GetRequiredService<SearchQueue>().Lose();
        await _portal.SearchableAsync(Token);

        Assert.NotEqual(before, index.Path, StringComparer.Ordinal);
        Assert.True(index.Cursor!.ChangeId < 1_000_000);
        Assert.Single(await FindAsync("苏州"));
    }

    [Fact]
    public async Task Each_node_has_an_index_of_its_own()
    {
        await PublishAsync("苏州一");
        await using var other = new PortalFactory
        {
            Settings =
            {
                ["ConnectionStrings:Portal"] = $"Data Source={Path.Combine(_portal.DataFolder, "portal.db")}",
                ["Relay:PollMilliseconds"] = "50",
            },
        };
        await _portal.SearchableAsync(Token);
        await other.SearchableAsync(Token);

        await PublishAsync("苏州二");
        await _portal.SearchableAsync(Token);

        Assert.Equal(2, (await FindAsync("苏州")).Count);
        await Patience.UntilAsync(
            async () =>
            {
                // The clock of the other node moves its polling.
                other.Clock.Advance(TimeSpan.FromMilliseconds(50));
                await other.SearchableAsync(Token);
                return (await other.CreateClient().GetStringAsync("/search?q=苏州二", Token)).Contains("<mark>苏州二</mark>", StringComparison.Ordinal);
            },
            Token);
        Assert.NotEqual(_portal.Services.GetRequiredService<SearchIndex>().Path, other.Services.GetRequiredService<SearchIndex>().Path, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("q=%22", 400)]
    [InlineData("q=*", 400)]
    [InlineData("q=~", 400)]
    [InlineData("q=%20%20%E3%80%80", 200)]
    [InlineData("q=", 200)]
    [InlineData("", 200)]
    [InlineData("q=%00", 400)]
    [InlineData("q=a%00b", 200)]
    [InlineData("q=%01%02%7F%C2%80", 400)]
    [InlineData("q=%ED%A0%80", 200)]
    [InlineData("q=%ED%A0%80%E8%8B%8F", 200)]
    [InlineData("q=%FF%FE", 200)]
    [InlineData("q=%F0%A0%AE%B7", 200)]
    [InlineData("q=%F0%9F%8E%89", 400)]
    [InlineData("q=title:a+OR+b^5+AND+NOT+(c", 200)]
    [InlineData("q=a*+b~2+[a+TO+z]+%2B-!", 200)]
    [InlineData("q=%22%22%22a", 200)]
    [InlineData("q=a&q=b", 200)]
    [InlineData("q=a+b+c+d+e+f+g+h+i+j+k+l+m", 400)]
    [InlineData("q=a+b+a+b+a+b+a+b+a+b+a+b+a", 200)]
    [InlineData("q=a&since=x", 400)]
    [InlineData("q=a&since=2025-02-30", 400)]
    [InlineData("q=a&until=0000-00-00", 400)]
    [InlineData("q=a&until=0001-01-01", 400)]
    [InlineData("q=a&until=9999-12-31", 400)]
    [InlineData("q=a&since=2025-11-07&until=2025-11-06", 400)]
    [InlineData("q=a&section=nowhere", 400)]
    [InlineData("q=a&section=../..", 400)]
    [InlineData("q=a&reporter=%00%22", 200)]
    [InlineData("q=a&sort=nonsense", 200)]
    [InlineData("q=a&page=nonsense", 404)]
    [InlineData("q=a&page=7fc00000-1-1", 404)]
    [InlineData("q=a&page=1-1-1", 200)]
    [InlineData("q=a&page=0-0-0&sort=time", 200)]
    [InlineData("q=%", 400)]
    public async Task Whatever_is_asked_has_an_answer(string query, int status)
    {
        await PublishAsync("苏州");
        await _portal.SearchableAsync(Token);
        using var client = _portal.CreateClient();

        using var answer = await client.GetAsync($"/search?{query}", Token);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.DoesNotContain(_portal.Services.GetRequiredService<PageCache>().Keys, key => key.Contains("search", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/search", "关键词", "最多 100 个字")]
    [InlineData("/js/search", "关键词", "最多 100 个字")]
    public async Task A_question_that_is_too_long_is_told_in_the_language_of_the_edition(string path, string field, string sentence)
    {
        await _portal.SearchableAsync(Token);
        using var client = _portal.CreateClient();

        using var answer = await client.GetAsync($"{path}?q={new string('a', 3000)}&reporter={new string('b', 1000)}", Token);
        using var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync(Token), Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var told = page.QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains(field, told, StringComparison.Ordinal);
        Assert.Contains(sentence, told, StringComparison.Ordinal);
        Assert.Equal(["true", "true"], page.QuerySelectorAll("[aria-invalid]").Select(input => input.GetAttribute("aria-invalid")!).ToList());
        Assert.Equal(100, page.QuerySelector("#q")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Many_at_once_each_get_their_own_answer_and_none_is_kept()
    {
        await PublishAsync("苏州");
        await PublishAsync("无锡");
        await _portal.SearchableAsync(Token);
        using var client = _portal.CreateClient();

        var titles = await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
            (await client.GetStringAsync($"/search?q={(number % 2 == 0 ? "苏州" : "无锡")}", Token)).Contains("<title>搜索：苏州 ", StringComparison.Ordinal)));

        Assert.Equal(Enumerable.Range(0, 40).Select(number => number % 2 == 0), titles);
        Assert.DoesNotContain(_portal.Services.GetRequiredService<PageCache>().Keys, key => key.Contains("search", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_engines_are_asked_to_leave_answers_out()
    {
        await PublishAsync("苏州");
        await _portal.SearchableAsync(Token);
        using var client = _portal.CreateClient();

        using var page = await OpenAsync("/search?q=苏州");

        Assert.Equal("noindex, follow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain($"{PortalFactory.Address}/search", await client.GetStringAsync("/sitemaps/pages.xml", Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Search?q=a", "/search?q=a")]
    [InlineData("/search/?q=a", "/search?q=a")]
    [InlineData("/JS/search", "/js/search")]
    public async Task Another_spelling_leads_to_the_page(string path, string location)
    {
        await _portal.SearchableAsync(Token);
        using var client = _portal.CreateClient();

        using var answer = await client.GetAsync(path, Token);

        Assert.Equal((HttpStatusCode.MovedPermanently, location), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_section_below_another_may_be_called_search()
    {
        using var page = await OpenAsync("/keji/search/");

        Assert.Equal("搜救", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Who_searches_too_often_is_told_when_to_go_on_and_reads_all_other_pages()
    {
        await using var strict = new PortalFactory { Settings = { ["Search:PerMinute"] = "3" } };
        await strict.Newsroom.AddEditionAsync(token: Token);
        await strict.RefreshAsync(Token);
        await strict.SearchableAsync(Token);
        using var client = strict.CreateClient();
        for (var request = 0; request < 3; request++)
        {
            await client.GetStringAsync("/search?q=a", Token);
        }

        using var refused = await client.GetAsync("/search?q=a", Token);
        using var form = await client.GetAsync("/search", Token);
        using var home = await client.GetAsync("/", Token);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("请求太频繁", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (form.StatusCode, home.StatusCode));
    }

    [Fact]
    public async Task Browsers_are_told_how_to_search()
    {
        using var client = _portal.CreateClient();

        var description = XDocument.Parse(await client.GetStringAsync("/opensearch.xml", Token));
        using var home = await OpenAsync("/");

        XNamespace format = "http://a9.com/-/spec/opensearch/1.1/";
        Assert.Equal($"{PortalFactory.Address}/search?q={{searchTerms}}", description.Root!.Element(format + "Url")!.Attribute("template")!.Value);
        Assert.Equal("山河新闻", description.Root.Element(format + "ShortName")!.Value);
        Assert.Equal("/opensearch.xml", home.QuerySelector("link[rel=search]")!.GetAttribute("href"));
        var action = GraphNodes(home).Single(node => node.Contains("SearchAction", StringComparison.Ordinal));
        Assert.Contains("\"urlTemplate\":\"https://news.example/search?q={search_term_string}\"", action, StringComparison.Ordinal);
        Assert.Equal("/search", home.QuerySelector("form.search-box")!.GetAttribute("action"));
    }

    private static IEnumerable<string> GraphNodes(IHtmlDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent);

    private Task<PublishedStory> PublishAsync(string title, string? body = null) =>
        _portal.Newsroom.PublishAsync(body is null ? TestStories.Brief(title) : TestStories.Brief(title) with { Body = body }, _main!, token: Token);

    private async Task FoundAsync(string words, string path) =>
        await Patience.UntilAsync(async () => (await FindAsync(words)).Contains(path, StringComparer.Ordinal), Token);

    private async Task<IReadOnlyList<string>> FindAsync(string words, string filters = "")
    {
        using var page = await OpenAsync($"/search?q={Uri.EscapeDataString(words)}{filters}");
        return Paths(page);
    }

    private async Task<string> AllAsync()
    {
        var found = new List<string>();
        foreach (var words in new[] { "苏州", "苏", "长三角", "无锡", "正文里有", "图书馆", "五号" })
        {
            found.Add($"{words}: {string.Join(' ', await FindAsync(words))}");
        }

        return string.Join('\n', found);
    }

    private static List<string> Paths(IHtmlDocument page) => [.. page.QuerySelectorAll(".teaser__title a").Select(link => link.GetAttribute("href")!)];

    private async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var client = _portal.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path, Token), Token);
    }
}
