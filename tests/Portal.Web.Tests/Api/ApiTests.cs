using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Portal.Editions;
using Portal.Reading;
using Portal.Sections;
using Portal.Testing;
using Portal.Web.Caching;
using Xunit;

namespace Portal.Web.Tests.Api;

/// <summary>What programs are given to read.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new() { Settings = { ["Api:PerMinute"] = "200" } };
    private Edition? _main;
    private Section? _keji;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _main = await _portal.Newsroom.AddEditionAsync(token: Token);
        _keji = await _portal.Newsroom.AddSectionAsync(_main, "keji", "科技", token: Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task An_article_with_everything_keeps_the_rules_of_ninjs()
    {
        var photo = await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1600, 1200), Token);
        var full = TestStories.Full();
        var story = await _portal.Newsroom.PublishAsync(full with { Photos = [full.Photos[0] with { Photo = photo }] }, _main!, _keji, token: Token);
        await _portal.Newsroom.CorrectAsync(story.ArticleId, CorrectionKind.Factual, "机组数目有误。", Token);
        using var client = _portal.CreateClient();

        var item = JsonDocument.Parse(await client.GetStringAsync($"/api/articles/{story.ArticleId}.json", Token)).RootElement;

        Assert.Empty(NinjsRules.Faults(item));
        Assert.Equal(PortalFactory.Address + story.Path, item.GetProperty("uri").GetString());
        Assert.Equal(["reporter", "correspondent", "photographer", "responsibleEditor"], Values(item, "people", "rel"), StringComparer.Ordinal);
        Assert.Equal(["picture", "isBasedOn"], Values(item, "associations", "rel"), StringComparer.Ordinal);
        Assert.Equal(["summary", "dateline", "correction"], Values(item, "descriptions", "role"), StringComparer.Ordinal);
        Assert.Equal(["科技", "风电", "能源"], Values(item, "subjects", "name"), StringComparer.Ordinal);
        Assert.Contains("机组数目有误。", item.GetProperty("bodies")[0].GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.All(item.GetProperty("associations")[0].GetProperty("renditions").EnumerateArray(), file =>
            Assert.StartsWith($"{PortalFactory.Address}/media/", file.GetProperty("href").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("青屿海上风电场全部机组并网(图)")]
    [InlineData("关于</script>]]>的说明&\u0001\uD83D𠮷㼆")]
    public async Task An_article_is_a_news_item_with_the_same_facts(string title)
    {
        var photo = await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1600, 1200), Token);
        var full = TestStories.Full() with { Title = title };
        var story = await _portal.Newsroom.PublishAsync(full with { Photos = [full.Photos[0] with { Photo = photo }] }, _main!, _keji, token: Token);
        _portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await _portal.Newsroom.CorrectAsync(story.ArticleId, CorrectionKind.Factual, "机组数目有误。", Token);
        using var client = _portal.CreateClient();
        var ninjs = JsonDocument.Parse(await client.GetStringAsync($"/api/articles/{story.ArticleId}.json", Token)).RootElement;

        using var response = await client.GetAsync($"/api/articles/{story.ArticleId}.xml", Token);
        var item = NewsItemRules.Read(await response.Content.ReadAsStringAsync(Token));

        Assert.Equal("application/vnd.iptc.g2.newsitem+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal(ninjs.GetProperty("uri").GetString(), item.Attribute("guid")!.Value);
        Assert.Equal("301", item.Attribute("version")!.Value);
        string Said(string name) => item.Descendants(NewsItemRules.G2 + name).First().Value;
        Assert.Equal(ninjs.GetProperty("firstCreated").GetString(), Said("firstCreated"));
        Assert.Equal(ninjs.GetProperty("versionCreated").GetString(), Said("versionCreated"));
        Assert.Equal(ninjs.GetProperty("headlines")[0].GetProperty("value").GetString(), Said("headline"));
        Assert.Equal(ninjs.GetProperty("by").GetString(), Said("by"));
        Assert.Equal(ninjs.GetProperty("copyrightNotice").GetString(), Said("copyrightNotice"));
        Assert.Equal(full.OriginalUrl, item.Descendants(NewsItemRules.G2 + "link").Single().Attribute("href")!.Value);
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(ninjs.GetProperty("bodies")[0].GetProperty("value").GetString()!).Body!;
        var text = item.Descendants(NewsItemRules.Xhtml + "body").Single();
        Assert.Equal(body.TextContent, text.Value);
        Assert.Equal(body.QuerySelectorAll("*").Length, text.Descendants().Count());
        Assert.Contains("机组数目有误。", text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_find_what_is_wrong()
    {
        var story = await _portal.Newsroom.PublishAsync(TestStories.Brief(), _main!, _keji, token: Token);
        using var client = _portal.CreateClient();
        var json = await client.GetStringAsync($"/api/articles/{story.ArticleId}.json", Token);

        Assert.NotEmpty(NinjsRules.Faults(With(json, item => item["published"] = "2025-11-07")));
        Assert.NotEmpty(NinjsRules.Faults(With(json, item => item["type"] = "article")));
        Assert.NotEmpty(NinjsRules.Faults(With(json, item => item["uri"] = "/news/1.html")));
        Assert.NotEmpty(NinjsRules.Faults(With(json, item => item["firstCreated"] = "2025-11-07 10:16")));
        Assert.NotEmpty(NinjsRules.Faults(With(json, item => item.Remove("uri"))));
        Assert.Empty(NinjsRules.Faults(With(json, _ => { })));
    }

    [Fact]
    public async Task A_list_is_read_to_its_end_by_its_keys()
    {
        for (var number = 0; number < 65; number++)
        {
            await _portal.Newsroom.PublishAsync(TestStories.Brief($"第{number}则"), _main!, number % 2 == 0 ? _keji : null, token: Token);
            _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(Enumerable.Range(0, 65).Reverse().Select(number => $"第{number}则"), await TitlesAsync("/api/articles.json"), StringComparer.Ordinal);
        Assert.Equal(33, (await TitlesAsync("/api/articles.json?section=keji")).Count);
        Assert.Equal(33, (await TitlesAsync("/api/articles.json?section=/Keji/&edition=MAIN")).Count);
        var since = (TestClock.Start + TimeSpan.FromMinutes(5)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(60, (await TitlesAsync($"/api/articles.json?since={since}")).Count);
        // As ninjs says it, with a plus that nobody has encoded.
        Assert.Equal(60, (await TitlesAsync($"/api/articles.json?since={since.Replace("Z", "+00:00", StringComparison.Ordinal)}")).Count);
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_withdrawn_is_told_as_a_problem()
    {
        var story = await _portal.Newsroom.PublishAsync(TestStories.Brief(), _main!, _keji, token: Token);
        var draft = await _portal.Newsroom.SaveAsync(TestStories.Brief("草稿"), _main!, _keji, token: Token);
        using var client = _portal.CreateClient();
        await client.GetStringAsync($"/api/articles/{story.ArticleId}.json", Token);
        await _portal.Newsroom.WithdrawAsync(story.ArticleId, "来源有误。", Token);

        await ProblemAsync(client, $"/api/articles/{story.ArticleId}.json", HttpStatusCode.Gone, "来源有误。");
        await ProblemAsync(client, $"/api/articles/{draft}.json", HttpStatusCode.NotFound);
        await ProblemAsync(client, $"/api/articles/{story.ArticleId}.xml", HttpStatusCode.Gone, "来源有误。");
        await ProblemAsync(client, $"/api/articles/{draft}.xml", HttpStatusCode.NotFound);
        await ProblemAsync(client, "/api/articles/99999.json", HttpStatusCode.NotFound);
        await ProblemAsync(client, "/api/articles/0.json", HttpStatusCode.NotFound);
        await ProblemAsync(client, "/api/articles/x.json", HttpStatusCode.NotFound);
        await ProblemAsync(client, "/api/nothing", HttpStatusCode.NotFound);
        await ProblemAsync(client, "/api/articles.json?edition=nowhere", HttpStatusCode.NotFound);
        await ProblemAsync(client, "/api/articles.json?section=nowhere", HttpStatusCode.NotFound);
        await ProblemAsync(client, "/api/articles.json?since=yesterday", HttpStatusCode.BadRequest, "since");
        await ProblemAsync(client, "/api/articles.json?since=2025-11-07T02:16:07", HttpStatusCode.BadRequest, "since");
        await ProblemAsync(client, "/api/articles.json?before=garbage", HttpStatusCode.BadRequest, "before");
        Assert.Empty(await TitlesAsync("/api/articles.json"));
    }

    [Fact]
    public async Task What_has_not_changed_is_rendered_once_and_not_sent_again()
    {
        await _portal.Newsroom.PublishAsync(TestStories.Brief(), _main!, _keji, token: Token);
        await _portal.WarmedAsync(Token);
        using var client = _portal.CreateClient();
        var counts = _portal.Services.GetRequiredService<PageCounts>();
        foreach (var path in new[] { "/api/articles.json", "/api/articles.json?section=keji&utm_source=x", "/api/articles.json?section=keji" })
        {
            using var first = await client.GetAsync(path, Token);
            var renders = counts.Renders;
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await client.SendAsync(request, Token);
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Token);

            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(renders, counts.Renders);
        }

        Assert.Equal(2, _portal.Services.GetRequiredService<PageCache>().Keys.Count(key => key.StartsWith("/api/", StringComparison.Ordinal)));
        using var since = await client.GetAsync("/api/articles.json?since=2020-01-01T00:00:00Z", Token);
        Assert.NotNull(since.Headers.ETag);
        Assert.Equal(2, _portal.Services.GetRequiredService<PageCache>().Keys.Count(key => key.StartsWith("/api/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var strict = new PortalFactory { Settings = { ["Api:PerMinute"] = "3" } };
        await strict.Newsroom.AddEditionAsync(token: Token);
        await strict.RefreshAsync(Token);
        using var client = strict.CreateClient();
        for (var request = 0; request < 3; request++)
        {
            await client.GetStringAsync("/api/articles.json", Token);
        }

        using var refused = await client.GetAsync("/api/articles.json", Token);
        using var page = await client.GetAsync("/", Token);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_description_names_every_address_and_no_other()
    {
        using var client = _portal.CreateClient();
        using var stream = new MemoryStream(await client.GetByteArrayAsync("/api/openapi.json", Token));
        var read = await OpenApiDocument.LoadAsync(stream, "json", cancellationToken: Token);
        var routes = _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}").Where(path => path.StartsWith("/api/", StringComparison.Ordinal))
            .Select(path => path.Replace("{id:int:min(1)}", "{id}", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(routes.Order(StringComparer.Ordinal), read.Document!.Paths.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(PortalFactory.Address, read.Document.Servers!.Single().Url);
    }

    [Fact]
    public async Task Answers_are_as_described()
    {
        var story = await _portal.Newsroom.PublishAsync(TestStories.Full() with { Photos = [] }, _main!, _keji, token: Token);
        using var client = _portal.CreateClient();
        var description = JsonNode.Parse(await client.GetStringAsync("/api/openapi.json", Token))!;
        (string Path, string Schema)[] answers =
        [
            ($"/api/articles/{story.ArticleId}.json", "Article"), ("/api/articles.json", "Articles"), ("/api/articles/99.json", "Problem"),
            ("/api/articles.json?before=x", "Problem"),
        ];

        foreach (var (path, name) in answers)
        {
            using var response = await client.GetAsync(path, Token);
            var rules = new JsonObject
            {
                ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
                ["$id"] = $"https://portal.test/{Guid.NewGuid()}",
                ["$ref"] = $"#/$defs/{name}",
                ["$defs"] = description["components"]!["schemas"]!.DeepClone(),
            };
            var text = rules.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
            var result = Json.Schema.JsonSchema.FromText(text).Evaluate(
                JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement, new Json.Schema.EvaluationOptions { RequireFormatValidation = true });
            Assert.True(result.IsValid, path);
        }
    }

    private static JsonElement With(string json, Action<JsonObject> change)
    {
        var item = JsonNode.Parse(json)!.AsObject();
        change(item);
        return JsonDocument.Parse(item.ToJsonString()).RootElement;
    }

    private static IEnumerable<string> Values(JsonElement item, string list, string property) =>
        item.GetProperty(list).EnumerateArray().Select(one => one.GetProperty(property).GetString()!);

    private static async Task ProblemAsync(HttpClient client, string path, HttpStatusCode status, string? detail = null)
    {
        using var response = await client.GetAsync(path, Token);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement;

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Contains(detail ?? "", problem.TryGetProperty("detail", out var text) ? text.GetString() : "", StringComparison.Ordinal);
    }

    private async Task<List<string>> TitlesAsync(string address)
    {
        using var client = _portal.CreateClient();
        var titles = new List<string>();
        for (string? next = address; next is not null;)
        {
            using var response = await client.GetAsync(next, Token);
            var part = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement;
            titles.AddRange(part.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("headlines")[0].GetProperty("value").GetString()!));
            next = part.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        return titles;
    }
}
