using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Portal.Editions;
using Portal.Links;
using Portal.Sections;
using Portal.Testing;
using Portal.Text;
using Portal.Web.Tests.Feeds;
using Portal.Web.Tests.StructuredData;
using Xunit;

namespace Portal.Web.Tests.Truth;

/// <summary>Titles and captions with signs that break careless writers come out well-formed and equal everywhere.</summary>
public sealed class OddSignsTests : IAsyncLifetime
{
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    private readonly PortalFactory _portal = new();
    private Edition? _edition;
    private Section? _section;

    public static TheoryData<string> Texts =>
    [
        "关于</script><script>alert(1)</script>的说明",
        "]]>之后还有<b>字</b>",
        "A&B与&amp;和&#x3C;",
        "引号\"与'撇号",
        "控制\u0001\u0007\u001F\u007F\u0085字符",
        "非字符\uFFFE\uFFFF\uFDD0",
        "单独的\uD83D代理",
        "倒过来的\uDE00\uD83D代理",
        "𠮷野家与㼆和𬺈",
        "全角　空格 不换行\u2028分行",
        "反向\u202Etxt.exe与\uFEFF标记",
        "<!-- 注释 --> <![CDATA[x]]>",
        "{{模板}}@Html.Raw(1) \\u0041",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        _section = await _portal.Newsroom.AddSectionAsync(_edition, "keji", "科技", token: Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task A_title_is_the_same_everywhere(string title)
    {
        var story = await _portal.Newsroom.PublishAsync(TestStories.Brief(title), _edition!, _section, token: Token);
        using var client = _portal.CreateClient();
        var outputs = new Outputs(client);

        List<Said> said = [.. await outputs.PageAsync(PortalFactory.Address + story.Path), .. await outputs.NewsAsync(), await outputs.ApiAsync(story.ArticleId), .. await outputs.ApiListAsync("main")];
        foreach (var format in FeedFormats.All)
        {
            said.AddRange(await outputs.FeedAsync("/keji/", format));
        }

        Assert.Equal(11, said.Count);
        Assert.All(said.Where(one => one.Title is not null), one => Assert.Equal(WellFormed.Of(title), one.Title));
        Assert.All(said, one => Assert.Equal(PortalFactory.Address + story.Path, one.Url));
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task A_caption_is_the_same_everywhere(string caption)
    {
        var photo = await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(640, 480), Token);
        var brief = TestStories.WithPhoto(photo);
        var story = await _portal.Newsroom.PublishAsync(brief with { Photos = [brief.Photos[0] with { Caption = caption }] }, _edition!, _section, token: Token);
        using var client = _portal.CreateClient();
        using var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(story.Path, Token), Token);
        var rss = XDocument.Parse(await client.GetStringAsync("/keji/feed.xml", Token));
        var item = JsonDocument.Parse(await client.GetStringAsync(Paths.ApiArticle(story.ArticleId), Token)).RootElement;
        var contents = new List<string> { item.GetProperty("bodies")[0].GetProperty("value").GetString()! };
        foreach (var format in FeedFormats.All)
        {
            contents.Add(FeedReading.Read(format, await client.GetByteArrayAsync(Paths.Feed("/keji/", format), Token))[0].Content);
        }

        var expected = page.QuerySelector(".figure__caption")!.TextContent;
        Assert.Equal(WellFormed.Of(caption), expected);
        Assert.Equal(expected, GraphTests.Find(page, "NewsArticle").GetProperty("image")[0].GetProperty("caption").GetString());
        Assert.Equal(expected, item.GetProperty("associations")[0].GetProperty("descriptions")[0].GetProperty("value").GetString());
        Assert.Equal(expected, rss.Descendants(Media + "description").First().Value);
        Assert.All(contents, content => Assert.Equal(expected, new HtmlParser().ParseDocument(content).QuerySelector(".figure__caption")!.TextContent));
    }

    [Fact]
    public async Task The_checker_finds_no_error_on_a_page_of_odd_signs()
    {
        using var checker = new NuChecker();
        using var client = _portal.CreateClient();
        var number = 0;
        foreach (var title in Texts.Select(row => row.Data))
        {
            var story = await _portal.Newsroom.PublishAsync(TestStories.Brief(title), _edition!, _section, token: Token);
            await checker.AddAsync($"odd-{number++}", await client.GetByteArrayAsync(story.Path, Token));
        }

        Assert.Empty(await checker.CheckAsync());
    }

    [Fact]
    public async Task Independent_parsers_take_odd_signs()
    {
        foreach (var title in Texts.Select(row => row.Data))
        {
            await _portal.Newsroom.PublishAsync(TestStories.Brief(title), _edition!, _section, token: Token);
        }

        using var client = _portal.CreateClient();
        foreach (var path in new[] { "/keji/feed.xml", "/keji/atom.xml" })
        {
            var theirs = JsonDocument.Parse(await NodeParser.RunAsync("feed.cjs", await client.GetByteArrayAsync(path, Token))).RootElement;
            Assert.Equal(Texts.Count, theirs.GetProperty("items").GetArrayLength());
        }
    }
}
