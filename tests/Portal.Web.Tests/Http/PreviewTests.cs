using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Desk;
using Portal.Editions;
using Portal.Links;
using Portal.Media;
using Portal.Publishing;
using Portal.Stories;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Http;

/// <summary>What people without an account see by a preview link.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Edition? _edition;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_shows_the_article_as_its_page_will()
    {
        var hash = await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1000, 500), Token);
        var story = TestStories.Full() with { Photos = TestStories.WithPhoto(hash).Photos };
        var id = await _portal.Newsroom.SaveAsync(story, _edition!, token: Token);
        var link = await LinkAsync(id);
        var preview = await ReadAsync(Paths.Preview(link.Token!));
        var published = await _portal.Newsroom.PublishAsync(story, _edition!, articleId: id, token: Token);

        var page = await ReadAsync(published.Path);

        var body = preview.QuerySelector(".article")!.InnerHtml
            .Replace($"?key={link.Token}", "", StringComparison.Ordinal).Replace("/preview/media/", "/media/", StringComparison.Ordinal);
        Assert.Equal(page.QuerySelector(".article")!.InnerHtml, body);
    }

    [Fact]
    public async Task A_preview_says_that_it_is_one_and_has_no_address_of_its_own()
    {
        var page = await ReadAsync(Paths.Preview((await LinkAsync(await SaveAsync())).Token!));

        Assert.Contains("预览", page.QuerySelector(".preview-mark")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.Null(page.QuerySelector(".page-address"));
    }

    [Fact]
    public async Task A_preview_is_kept_nowhere_and_tells_nobody_its_address()
    {
        var path = Paths.Preview((await LinkAsync(await SaveAsync())).Token!);

        using var client = _portal.CreateClient();
        using var answer = await client.GetAsync(path, Token);
        using var none = await client.GetAsync($"{path}x", Token);

        foreach (var response in new[] { answer, none })
        {
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("noindex, nofollow", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
            Assert.Null(response.Headers.ETag);
            Assert.False(response.Headers.Contains("Set-Cookie"));
            Assert.True(response.Headers.Contains("Content-Security-Policy"));
        }

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (answer.StatusCode, none.StatusCode));
    }

    [Fact]
    public async Task A_link_that_is_revoked_shows_nothing_from_the_next_request_on()
    {
        var id = await SaveAsync();
        var link = await LinkAsync(id);
        var before = await StatusAsync(Paths.Preview(link.Token!));

        await _portal.Newsroom.DoAsync<RevokePreviewLink, ArticleResult>(act => act.RunAsync(id, link.PreviewLinkId!.Value, Newsroom.Desk, Token));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before, await StatusAsync(Paths.Preview(link.Token!))));
    }

    [Fact]
    public async Task A_link_ends_at_its_time()
    {
        var link = await LinkAsync(await SaveAsync());
        _portal.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Paths.Preview(link.Token!)));
    }

    [Fact]
    public async Task A_link_shows_the_version_that_it_was_made_for()
    {
        var id = await SaveAsync();
        var link = await LinkAsync(id);
        await _portal.Newsroom.SaveAsync(TestStories.Brief("后来的标题"), _edition!, articleId: id, token: Token);

        Assert.Equal("临江新图书馆本周试开放", (await ReadAsync(Paths.Preview(link.Token!))).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_preview_shows_its_photos_to_whoever_has_the_key_and_no_others()
    {
        var hash = await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1000, 500), Token);
        var other = await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1000, 600), Token);
        var id = await _portal.Newsroom.SaveAsync(TestStories.WithPhoto(hash), _edition!, token: Token);
        var key = (await LinkAsync(id)).Token!;

        var image = (await ReadAsync(Paths.Preview(key))).QuerySelector(".text img")!;

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(image.GetAttribute("src")!));
        Assert.All(image.GetAttribute("srcset")!.Split(", "), item => Assert.StartsWith($"/preview/media/{hash}/", item, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Paths.Photo(hash, 480)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(PhotoPath(key, other)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(PhotoPath("x", hash)));
    }

    [Fact]
    public async Task A_draft_that_lacks_everything_can_be_previewed()
    {
        var id = await _portal.Newsroom.SaveAsync(new Story { Title = "只有标题" }, _edition!, token: Token);

        var page = await ReadAsync(Paths.Preview((await LinkAsync(id)).Token!));

        Assert.Equal("只有标题", page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector(".byline__source"));
    }

    [Fact]
    public async Task Looking_at_a_preview_stores_nothing()
    {
        var link = await LinkAsync(await SaveAsync());
        await ReadAsync(Paths.Preview(link.Token!));

        Assert.Equal((0, 0, 0), await _portal.Newsroom.DoAsync<Data.PortalContext, (int, int, int)>(context =>
            Task.FromResult((context.People.Count(), context.Tags.Count(), context.Sources.Count()))));
    }

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static string PhotoPath(string key, string hash) => Paths.PreviewPhoto(key, new PhotoFile(hash, 1000, 500).Rendition(PhotoCrop.Whole, 480, RenditionFormat.Jpeg));

    private Task<int> SaveAsync() => _portal.Newsroom.SaveAsync(TestStories.Brief(), _edition!, token: Token);

    private Task<CreatePreviewLinkResult> LinkAsync(int id) => _portal.Newsroom.DoAsync<CreatePreviewLink, CreatePreviewLinkResult>(act =>
        act.RunAsync(new CreatePreviewLinkRequest(id, 1, TimeSpan.FromDays(1)), Newsroom.Desk, Token));

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var client = _portal.CreateClient();
        using var answer = await client.GetAsync(path, Token);
        return answer.StatusCode;
    }

    private async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var client = _portal.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path, Token), Token);
    }
}
