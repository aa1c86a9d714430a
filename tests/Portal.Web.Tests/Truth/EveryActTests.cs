using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Portal.Editions;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sections;
using Portal.Tags;
using Portal.Testing;
using Portal.Web.Tests.StructuredData;
using Xunit;

namespace Portal.Web.Tests.Truth;

/// <summary>
/// Corrects, moves, merges a tag of, and withdraws one story. After each act every output is asked, at once and without any waiting, who says
/// what of the story: exactly the outputs that should, as they should. What the act does not touch keeps its tag.
/// </summary>
public sealed class EveryActTests : IAsyncLifetime
{
    private static readonly string[] Formats = ["feed.xml", "atom.xml", "feed.json"];
    private const string Search = "/search?q=开放";
    private static readonly string[] Standing = ["/sitemap.xml", "/sitemaps/pages.xml", "/robots.txt", "/api/openapi.json"];

    private readonly PortalFactory _portal = new();
    private Edition? _main;
    private Section? _keji;
    private Section? _wenhua;
    private PublishedStory? _story;
    private PublishedStory? _bystander;
    private string _oldTag = "";
    private string _newTag = "";
    private string _person = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What lists the story or not, by what it lists.</summary>
    private IEnumerable<string> Lists =>
    [
        .. new[] { "", "/keji", "/wenhua", "/tiyu", _oldTag, _newTag, _person }.SelectMany(list => Formats.Select(format => $"{list}/{format}")),
        "/", "/keji/", "/wenhua/", "/tiyu/", _oldTag, _newTag, _person, "/archive/2025/11/07", "/corrections",
        "/sitemaps/main/2025-11.xml", "/sitemaps/news.xml",
        Search, $"{Search}&section=keji", $"{Search}&section=wenhua", $"{Search}&section=tiyu",
        "/api/articles.json", "/api/articles.json?section=keji", "/api/articles.json?section=wenhua", "/api/articles.json?section=tiyu",
        _story!.Path, Paths.ApiArticle(_story.ArticleId), _bystander!.Path, Paths.ApiArticle(_bystander.ArticleId),
    ];

    /// <summary>What the story never touches.</summary>
    private IReadOnlyList<string> Untouched =>
    [
        .. Formats.Select(format => $"/tiyu/{format}"), "/tiyu/", "/api/articles.json?section=tiyu", Paths.ApiArticle(_bystander!.ArticleId), .. Standing,
    ];

    public async ValueTask InitializeAsync()
    {
        _main = await _portal.Newsroom.AddEditionAsync(token: Token);
        _keji = await _portal.Newsroom.AddSectionAsync(_main, "keji", "科技", token: Token);
        _wenhua = await _portal.Newsroom.AddSectionAsync(_main, "wenhua", "文化", token: Token);
        var tiyu = await _portal.Newsroom.AddSectionAsync(_main, "tiyu", "体育", token: Token);
        await _portal.RefreshAsync(Token);
        foreach (var section in new[] { _keji, _wenhua })
        {
            await PublishAsync($"{section.Name}旁稿", section, "新签", "旁人");
        }

        _bystander = await PublishAsync("体育旁稿", tiyu, "体育签", "旁人");
        await PublishAsync("旧签旁稿", _keji, "旧签", "旁人");
        _portal.Clock.Advance(TimeSpan.FromMinutes(5));
        _story = await PublishAsync("图书馆试开放", _keji, "旧签", "林晚");
        await PublishAsync("同人旁稿", tiyu, "体育签", "林晚");
        _oldTag = Paths.Tag((await _portal.Newsroom.FirstAsync(context => context.Tags.Where(tag => tag.Name == "旧签"), Token)).Slug);
        _newTag = Paths.Tag((await _portal.Newsroom.FirstAsync(context => context.Tags.Where(tag => tag.Name == "新签"), Token)).Slug);
        _person = Paths.Person((await _portal.Newsroom.FirstAsync(context => context.People.Where(person => person.Name == "林晚"), Token)).Slug);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task After_each_act_every_output_says_exactly_what_is_true()
    {
        using var client = _portal.CreateClient();
        await HoldsAsync(client, [.. In("", "/keji", _oldTag, _person), "/", "/keji/", _oldTag, "/api/articles.json?section=keji", $"{Search}&section=keji"]);

        await CorrectAsync(client);
        await MoveAsync(client);
        await MergeAsync(client);
        await WithdrawAsync(client);
    }

    private async Task CorrectAsync(HttpClient client)
    {
        var before = await TagsAsync(client, [.. Untouched, "/wenhua/feed.xml", "/sitemaps/news.xml"]);
        _portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var now = _portal.Clock.GetUtcNow();
        await _portal.Newsroom.CorrectAsync(_story!.ArticleId, CorrectionKind.Factual, "首日读者应为三千二百人。", Token);

        string[] tellers = [.. In("", "/keji", _oldTag, _person), "/corrections", "/api/articles.json", "/api/articles.json?section=keji", _story.Path, Paths.ApiArticle(_story.ArticleId)];
        Assert.Equal(Sorted(tellers), await NamersAsync(client, "首日读者应为三千二百人。"));
        var graph = await GraphAsync(client);
        Assert.Equal("首日读者应为三千二百人。", graph.GetProperty("correction")[0].GetProperty("text").GetString());
        await SaysModifiedAsync(client, now);
        Assert.Equal(before, await TagsAsync(client, before.Keys));
    }

    private async Task MoveAsync(HttpClient client)
    {
        var before = await TagsAsync(client, Untouched);
        _portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var outcome = await _portal.Newsroom.DoAsync<MoveArticle, ArticleResult>(act => act.RunAsync(new MoveArticleRequest(_story!.ArticleId, null, _wenhua!.SectionId), Newsroom.Desk, Token));

        Assert.Equal(ArticleOutcome.Done, outcome.Outcome);
        await HoldsAsync(client, [.. In("", "/wenhua", _oldTag, _person), "/", "/wenhua/", _oldTag, "/api/articles.json?section=wenhua", $"{Search}&section=wenhua"]);
        Assert.Equal(["文化"], Strings((await GraphAsync(client)).GetProperty("articleSection")), StringComparer.Ordinal);
        Assert.Equal(["文化", "旧签"], (await ItemAsync(client)).GetProperty("subjects").EnumerateArray().Select(subject => subject.GetProperty("name").GetString()!), StringComparer.Ordinal);
        Assert.Equal(before, await TagsAsync(client, before.Keys));
    }

    private async Task MergeAsync(HttpClient client)
    {
        var before = await TagsAsync(client, Untouched);
        _portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var outcome = await _portal.Newsroom.DoAsync<MergeTags, TagOutcome>(async act => await act.RunAsync(
            new MergeTagsRequest(await TagIdAsync("旧签"), null, await TagIdAsync("新签")), Newsroom.Desk, Token));

        Assert.Equal(TagOutcome.Done, outcome);
        await HoldsAsync(client, [.. In("", "/wenhua", _newTag, _person), "/", "/wenhua/", _newTag, "/api/articles.json?section=wenhua", $"{Search}&section=wenhua"]);
        foreach (var (from, to) in Formats.Select(format => ($"{_oldTag}/{format}", $"{_newTag}/{format}")).Append((_oldTag, _newTag)))
        {
            using var moved = await client.GetAsync(from, Token);
            Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
            Assert.Equal(to, moved.Headers.Location?.OriginalString);
        }

        Assert.Equal(["新签"], Strings((await GraphAsync(client)).GetProperty("keywords")), StringComparer.Ordinal);
        Assert.Equal(["文化", "新签"], (await ItemAsync(client)).GetProperty("subjects").EnumerateArray().Select(subject => subject.GetProperty("name").GetString()!), StringComparer.Ordinal);
        Assert.Equal(before, await TagsAsync(client, before.Keys));
    }

    private async Task WithdrawAsync(HttpClient client)
    {
        var before = await TagsAsync(client, Untouched);
        _portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await _portal.Newsroom.WithdrawAsync(_story!.ArticleId, "来源有误。", Token);

        Assert.Empty(await NamersAsync(client, _story.Path));
        Assert.Empty(await NamersAsync(client, "图书馆试开放"));
        Assert.Empty(await NamersAsync(client, "首日读者应为三千二百人。"));
        foreach (var path in new[] { _story.Path, Paths.ApiArticle(_story.ArticleId) })
        {
            using var gone = await client.GetAsync(path, Token);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.DoesNotContain("图书馆试开放", await gone.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        Assert.Equal(before, await TagsAsync(client, before.Keys));
    }

    private async Task<PublishedStory> PublishAsync(string title, Section section, string tag, string reporter) => await _portal.Newsroom.PublishAsync(
        TestStories.Brief(title) with { Tags = [tag], Credits = [new(Stories.CreditRole.Reporter, reporter), new(Stories.CreditRole.Editor, "周牧")] }, _main!, section, token: Token);

    /// <summary>Feeds of lists.</summary>
    private static IEnumerable<string> In(params string[] lists) => lists.SelectMany(list => Formats.Select(format => $"{list}/{format}"));

    /// <summary>The outputs that hold the story are these and those that always do.</summary>
    private async Task HoldsAsync(HttpClient client, IEnumerable<string> lists)
    {
        await _portal.SearchableAsync(Token);
        string[] always =
        [
            Search, _person, "/archive/2025/11/07", "/sitemaps/main/2025-11.xml", "/sitemaps/news.xml", "/api/articles.json", _story!.Path, Paths.ApiArticle(_story.ArticleId),
        ];
        Assert.Equal(Sorted(lists.Concat(always)), await NamersAsync(client, _story.Path));
    }

    /// <summary>Every output that says so: machines anywhere, pages of lists in the list, and pages of other stories only once it may be nowhere.</summary>
    private async Task<IReadOnlyList<string>> NamersAsync(HttpClient client, string words)
    {
        var namers = new List<string>();
        foreach (var path in Lists)
        {
            using var response = await client.GetAsync(path, Token);
            var body = response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync(Token) : "";
            var isOther = path == _bystander!.Path && words == _story!.Path && await IsThereAsync(client);
            if (!isOther && (path.EndsWith('/') && path.Length > 1 && words == _story!.Path && await IsThereAsync(client) ? ListsIt(body) : body.Contains(words, StringComparison.Ordinal)))
            {
                namers.Add(path);
            }
        }

        return Sorted(namers.Where(path => path != "/corrections" || words != _story!.Path));
    }

    private async Task<bool> IsThereAsync(HttpClient client)
    {
        using var response = await client.GetAsync(_story!.Path, Token);
        return response.StatusCode == HttpStatusCode.OK;
    }

    private bool ListsIt(string body)
    {
        using var page = new HtmlParser().ParseDocument(body);
        return page.QuerySelectorAll(".list .teaser__title a").Any(link => link.GetAttribute("href") == _story!.Path);
    }

    private static List<string> Sorted(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal)];

    private async Task<JsonElement> GraphAsync(HttpClient client)
    {
        using var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(_story!.Path, Token), Token);
        return GraphTests.Find(page, "NewsArticle").Clone();
    }

    private async Task<JsonElement> ItemAsync(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync(Paths.ApiArticle(_story!.ArticleId), Token)).RootElement;

    /// <summary>The one instant of the last substantive change, in all who say one.</summary>
    private async Task SaysModifiedAsync(HttpClient client, DateTimeOffset at)
    {
        var outputs = new Outputs(client);
        List<Said> said = [.. await outputs.PageAsync(_story!.Path), .. await outputs.SitemapsAsync(), await outputs.ApiAsync(_story.ArticleId), .. await outputs.ApiListAsync("main")];
        foreach (var format in FeedFormats.All)
        {
            said.AddRange(await outputs.FeedAsync("/keji/", format));
        }

        var modified = said.Where(one => one.Url.EndsWith(_story.Path, StringComparison.Ordinal) && one.Modified is not null).ToList();
        Assert.True(modified.Count >= 7, $"{modified.Count}");
        Assert.All(modified, one => Assert.Equal(at.UtcDateTime, one.Modified!.Value.UtcDateTime));
    }

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(one => one.GetString()!);

    private async Task<int> TagIdAsync(string name) => (await _portal.Newsroom.FirstAsync(context => context.Tags.Where(tag => tag.Name == name), Token)).TagId;

    private static async Task<Dictionary<string, string>> TagsAsync(HttpClient client, IEnumerable<string> paths)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            using var response = await client.GetAsync(path, Token);
            Assert.True(response.StatusCode == HttpStatusCode.OK, path);
            tags[path] = response.Headers.ETag!.Tag;
        }

        return tags;
    }
}
