using System.Net;
using Portal.Editions;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Http;

/// <summary>Who sees which photo.</summary>
public sealed class PhotoTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Edition? _edition;
    private string _hash = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_that_nothing_public_shows_is_not_there_for_readers()
    {
        await _portal.Newsroom.SaveAsync(TestStories.WithPhoto(_hash), _edition!, token: Token);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync());
    }

    [Fact]
    public async Task A_photo_of_a_planned_story_is_there_from_its_second_on()
    {
        await _portal.Newsroom.PublishAsync(TestStories.WithPhoto(_hash), _edition!, at: TestClock.Start.AddMinutes(1), token: Token);
        var before = await StatusAsync();
        _portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before, await StatusAsync()));
    }

    [Fact]
    public async Task A_photo_goes_with_the_last_story_that_shows_it()
    {
        var one = await _portal.Newsroom.PublishAsync(TestStories.WithPhoto(_hash, "甲"), _edition!, token: Token);
        var other = await _portal.Newsroom.PublishAsync(TestStories.WithPhoto(_hash, "乙"), _edition!, token: Token);

        await _portal.Newsroom.WithdrawAsync(one.ArticleId, token: Token);
        var shared = await StatusAsync();
        await _portal.Newsroom.WithdrawAsync(other.ArticleId, token: Token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (shared, await StatusAsync()));
    }

    [Fact]
    public async Task A_photo_that_a_new_version_leaves_out_is_gone_with_the_old_one()
    {
        var story = await _portal.Newsroom.PublishAsync(TestStories.WithPhoto(_hash), _edition!, token: Token);
        await _portal.Newsroom.PublishAsync(TestStories.Brief(), _edition!, articleId: story.ArticleId, token: Token);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync());
    }

    [Fact]
    public async Task Who_has_a_withdrawn_photo_is_not_told_that_it_is_still_good()
    {
        var story = await _portal.Newsroom.PublishAsync(TestStories.WithPhoto(_hash), _edition!, token: Token);
        using var client = _portal.CreateClient();
        using var first = await client.GetAsync(Paths.Photo(_hash, 480), Token);
        await _portal.Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        using var request = new HttpRequestMessage(HttpMethod.Get, Paths.Photo(_hash, 480));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task The_checklist_of_a_withdrawal_names_the_photos_that_went_though_a_planned_story_has_them_too()
    {
        var story = await _portal.Newsroom.PublishAsync(TestStories.WithPhoto(_hash), _edition!, token: Token);
        await _portal.Newsroom.PublishAsync(TestStories.WithPhoto(_hash), _edition!, at: TestClock.Start.AddMinutes(1), token: Token);

        var result = await _portal.Newsroom.DoAsync<WithdrawArticle, WithdrawArticleResult>(act =>
            act.RunAsync(new WithdrawArticleRequest(story.ArticleId, "有误"), Newsroom.Desk, Token));

        Assert.Equal([_hash], result.TakenDown!.Photos);
    }

    [Fact]
    public async Task The_desk_sees_every_photo_and_keeps_none()
    {
        using var browser = await _portal.SignInAsync("reporter@news.example", Token, new Grant(_edition!.EditionId, Role.Reporter));

        await browser.OpenAsync(DeskPaths.Photo(_hash, 480), Token);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (browser.Status, browser.Answer!.Content.Headers.ContentType!.MediaType));
        Assert.Equal("no-store", browser.Answer.Headers.CacheControl!.ToString());
    }

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.RefreshAsync(Token);
        _hash = await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1000, 500), Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private async Task<HttpStatusCode> StatusAsync()
    {
        using var client = _portal.CreateClient();
        using var answer = await client.GetAsync(Paths.Photo(_hash, 480), Token);
        return answer.StatusCode;
    }
}
