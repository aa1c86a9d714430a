using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Portal.About;
using Portal.Media;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.StructuredData;

/// <summary>What pages say in the words of schema.org.</summary>
public sealed class GraphTests(ReadersPortal portal)
{
    public static TheoryData<PageKind> Kinds => [.. Enum.GetValues<PageKind>().Where(kind => FilledPortal.StatusOf(kind) == HttpStatusCode.OK)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_type_and_property_is_in_the_vocabulary_of_schema_org()
    {
        var vocabulary = new Vocabulary(await File.ReadAllTextAsync(NodeParser.File("schema-dts", "dist", "schema.d.ts"), Token));
        Assert.True(vocabulary.Count > 800, $"{vocabulary.Count}");
        Assert.True(vocabulary.HasProperty("NewsArticle", "headline") && !vocabulary.HasProperty("NewsArticle", "headLine") && !vocabulary.HasType("Newsarticle"));
        foreach (var kind in Kinds.Select(row => row.Data))
        {
            using var page = await portal.ReadAsync(kind);
            foreach (var node in Nodes(GraphOf(page)))
            {
                var type = node.GetProperty("@type").GetString()!;
                Assert.True(vocabulary.HasType(type), $"{kind}: {type}");
                Assert.All(
                    node.EnumerateObject().Select(property => property.Name).Where(name => name[0] != '@'),
                    name => Assert.True(vocabulary.HasProperty(type, PropertyOf(name)), $"{kind}: {type}.{name}"));
            }
        }
    }

    /// <summary>What an action asks for is named by the property and a suffix (schema.org/docs/actions.html).</summary>
    private static string PropertyOf(string name) => name.EndsWith("-input", StringComparison.Ordinal) ? name[..^"-input".Length] : name;

    [Fact]
    public async Task A_processor_of_json_ld_takes_every_graph_whole()
    {
        var graphs = new List<JsonElement>();
        foreach (var kind in Kinds.Select(row => row.Data))
        {
            using var page = await portal.ReadAsync(kind);
            graphs.Add(GraphOf(page));
        }

        var results = JsonDocument.Parse(await NodeParser.RunAsync("jsonld.cjs", JsonSerializer.SerializeToUtf8Bytes(graphs))).RootElement;

        Assert.Equal(graphs.Count, results.GetArrayLength());
        Assert.All(results.EnumerateArray(), result => Assert.True(result.GetProperty("nodes").GetInt32() >= 3 && result.GetProperty("statements").GetInt32() > 10));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_breadcrumb_is_the_visible_one(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        var visible = page.QuerySelectorAll(".breadcrumb li").Select(step =>
            (step.TextContent.Trim(), step.QuerySelector("a")?.GetAttribute("href") is { } path ? PortalFactory.Address + path : null)).ToList();
        var said = Find(page, "BreadcrumbList") is { ValueKind: JsonValueKind.Object } list
            ? list.GetProperty("itemListElement").EnumerateArray()
                .Select(step => (step.GetProperty("name").GetString()!, step.TryGetProperty("item", out var item) ? item.GetString() : null)).ToList()
            : [];

        Assert.Equal(visible, said);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Site_and_publisher_stand_in_every_graph_and_every_reference_is_met(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        var nodes = Nodes(GraphOf(page)).ToList();
        var ids = nodes.Where(node => node.TryGetProperty("@id", out _)).Select(node => node.GetProperty("@id").GetString()!).ToHashSet(StringComparer.Ordinal);

        Assert.Contains(nodes, node => node.GetProperty("@type").GetString() == "WebSite");
        Assert.Contains(nodes, node => node.GetProperty("@type").GetString() == "NewsMediaOrganization");
        Assert.Subset(ids, References(GraphOf(page)).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_article_says_all_that_a_news_page_prints()
    {
        using var page = await portal.ReadAsync(PageKind.Article);

        var article = Find(page, "NewsArticle");

        string? Text(string name) => article.GetProperty(name).ToString();
        string[] Names(string name) => [.. article.GetProperty(name).EnumerateArray().Select(one => one.GetProperty("name").GetString()!)];
        Assert.Equal("青屿海上风电场全部机组并网(图)", Text("headline"));
        Assert.Equal("2025-11-07T10:11:07+08:00", Text("datePublished"));
        Assert.Equal("2025-11-07T10:11:07+08:00", Text("dateModified"));
        Assert.Equal(["林晚", "陆一鸣"], Names("author"));
        Assert.Equal(["周牧"], Names("editor"));
        Assert.Equal(["何川"], Names("contributor"));
        Assert.Equal($"{PortalFactory.Address}/people/lin-wan", article.GetProperty("author")[0].GetProperty("url").GetString());
        Assert.Equal("山河网青屿11月7日电", Text("dateline"));
        Assert.Equal("山河网", article.GetProperty("sourceOrganization").GetProperty("name").GetString());
        Assert.Equal("https://source.example/", article.GetProperty("sourceOrganization").GetProperty("url").GetString());
        Assert.Equal("https://paper.example/2025/1107/1.html", Text("isBasedOn"));
        Assert.Equal("© 2025 山河网", Text("copyrightNotice"));
        Assert.Equal("""["能源"]""", JsonSerializer.Serialize(article.GetProperty("articleSection"), Plain));
        Assert.Equal("""["沿海新能源","风电","能源"]""", JsonSerializer.Serialize(article.GetProperty("keywords"), Plain));
        Assert.Equal("zh-Hans", Text("inLanguage"));
        Assert.Equal("2025-11-06", Text("temporalCoverage"));
        Assert.True(article.GetProperty("wordCount").GetInt32() > 100);
        Assert.False(article.TryGetProperty("correction", out _));
    }

    [Fact]
    public async Task A_photo_says_whose_it_is_and_the_first_comes_in_three_shapes()
    {
        await using var other = new PortalFactory();
        var edition = await other.Newsroom.AddEditionAsync(token: Token);
        await other.RefreshAsync(Token);
        var hash = await other.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1800, 1300), Token);
        await other.Newsroom.DoAsync<EditPhoto, PhotoResult>(act => act.RunAsync(
            new EditPhotoRequest(hash, Revision: null, new PhotoDescription { Creator = "何川", Copyright = "© 山河网", Terms = "仅限新闻使用" }), Newsroom.Desk, Token));
        var story = await other.Newsroom.PublishAsync(TestStories.WithPhoto(hash), edition, token: Token);
        using var client = other.CreateClient();
        using var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await client.GetStringAsync(story.Path, Token), Token);

        var images = Find(page, "NewsArticle").GetProperty("image").EnumerateArray().ToList();

        Assert.Equal(["1200x675", "1200x900", "1200x1200"], images.Select(image => $"{image.GetProperty("width")}x{image.GetProperty("height")}").ToList());
        Assert.Equal("林晚 摄", images[0].GetProperty("creditText").GetString());
        Assert.Equal("何川", images[0].GetProperty("creator").GetProperty("name").GetString());
        Assert.Equal("© 山河网", images[0].GetProperty("copyrightNotice").GetString());
        Assert.Equal("仅限新闻使用", images[0].GetProperty("license").GetProperty("text").GetString());
        Assert.Equal(images[0].GetProperty("url").GetString(), page.QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
        foreach (var image in images)
        {
            using var file = await client.GetAsync(image.GetProperty("contentUrl").GetString(), Token);
            Assert.Equal("image/jpeg", file.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Corrections_stand_in_the_graph_with_kind_text_and_time()
    {
        using var page = await portal.ReadAsync(PageKind.CorrectedArticle);

        var corrections = Find(page, "NewsArticle").GetProperty("correction").EnumerateArray().ToList();

        Assert.Equal(["首段人数有误，应为三千二百人。", "补充说明：统计截至当日闭馆。"], corrections.Select(correction => correction.GetProperty("text").GetString()!).ToList());
        Assert.All(corrections, correction => Assert.Equal("CorrectionComment", correction.GetProperty("@type").GetString()));
        Assert.All(corrections, correction => Assert.Equal("2025-11-07T10:16:07+08:00", correction.GetProperty("dateCreated").GetString()));
    }

    [Theory]
    [InlineData(PageKind.Home, "CollectionPage")]
    [InlineData(PageKind.Section, "CollectionPage")]
    [InlineData(PageKind.Topic, "CollectionPage")]
    [InlineData(PageKind.Person, "ProfilePage")]
    [InlineData(PageKind.About, "AboutPage")]
    [InlineData(PageKind.Corrections, "CollectionPage")]
    public async Task A_page_says_its_kind(PageKind kind, string type)
    {
        using var page = await portal.ReadAsync(kind);

        var node = Find(page, type);

        Assert.Equal(PortalFactory.Address + portal.AddressOf(kind), node.GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_list_names_its_stories_in_the_order_of_the_page()
    {
        using var page = await portal.ReadAsync(PageKind.Tag);

        var said = Find(page, "CollectionPage").GetProperty("mainEntity").GetProperty("itemListElement").EnumerateArray()
            .Select(item => item.GetProperty("url").GetString()?[PortalFactory.Address.Length..]).ToList();

        Assert.Equal(page.Hrefs(".list h2 a"), said);
    }

    [Fact]
    public async Task Only_policies_that_exist_are_claimed()
    {
        await using var other = new PortalFactory();
        await other.Newsroom.AddEditionAsync(token: Token);
        await other.Newsroom.AddAsync(new AboutPage("principles", "编辑准则", "zh-Hans", "一段话。"), Token);
        await other.RefreshAsync(Token);
        using var client = other.CreateClient();
        using var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/", Token), Token);
        using var without = await portal.ReadAsync(PageKind.Home);

        Assert.Equal($"{PortalFactory.Address}/about/principles", Find(page, "NewsMediaOrganization").GetProperty("publishingPrinciples").GetString());
        Assert.False(Find(page, "NewsMediaOrganization").TryGetProperty("ethicsPolicy", out _));
        Assert.False(Find(without, "NewsMediaOrganization").TryGetProperty("publishingPrinciples", out _));
    }

    [Fact]
    public async Task Baidu_is_told_the_times_of_beijing_without_offset()
    {
        using var page = await portal.ReadAsync(PageKind.CorrectedArticle);
        using var english = await portal.ReadAsync(PageKind.EnglishArticle);

        var block = Blocks(page).Single(one => one.GetProperty("@context").GetString()!.Contains("baidu", StringComparison.Ordinal));

        Assert.Equal(PortalFactory.Address + portal.AddressOf(PageKind.CorrectedArticle), block.GetProperty("@id").GetString());
        Assert.Equal("2025-11-07T01:16:07", block.GetProperty("pubDate").GetString());
        Assert.Equal("2025-11-07T10:16:07", block.GetProperty("upDate").GetString());
        Assert.Single(Blocks(english));
    }

    [Theory]
    [InlineData(PageKind.NotFound)]
    [InlineData(PageKind.Gone)]
    public async Task What_is_no_page_says_nothing(PageKind kind)
    {
        using var page = await portal.ReadAsync(kind);

        Assert.Empty(page.QuerySelectorAll("script"));
    }

    internal static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static JsonElement Find(IHtmlDocument page, string type) =>
        GraphOf(page).GetProperty("@graph").EnumerateArray().FirstOrDefault(node => node.GetProperty("@type").GetString() == type);

    private static JsonElement GraphOf(IHtmlDocument page) => Blocks(page).Single(block => block.GetProperty("@context").GetString() == "https://schema.org");

    private static List<JsonElement> Blocks(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement)];

    /// <summary>Every node that says what it is, however deep.</summary>
    private static IEnumerable<JsonElement> Nodes(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => [.. element.TryGetProperty("@type", out _) ? new[] { element } : [], .. element.EnumerateObject().SelectMany(property => Nodes(property.Value))],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Nodes),
        _ => [],
    };

    /// <summary>Ids of nodes that are named only.</summary>
    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("@id", out var id) && element.EnumerateObject().Count() == 1 => [id.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
