using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Changes;
using Portal.Data;
using Portal.Editions;
using Portal.Links;
using Portal.Media;
using Portal.Sections;
using Portal.Testing;
using Portal.Web.Jobs;
using Xunit;

namespace Portal.Web.Tests.Http;

/// <summary>What becomes of a photo whose rights end, and of one that is blocked, wherever readers have seen it.</summary>
public sealed class PhotoRightsTests : IAsyncLifetime
{
    private static readonly TimeSpan Left = TimeSpan.FromHours(1);

    private readonly PortalFactory _portal = new();
    private PublishedStory? _story;
    private Edition? _edition;
    private Section? _section;
    private string _hash = "";
    private string _tag = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Disposed with the portal.</summary>
    private HttpClient Client => _portal.CreateClient();

    private string[] Pages =>
    [
        _story!.Path, "/", "/keji/", Paths.Tag(_tag), Paths.Day(edition: null, new DateOnly(2025, 11, 7)), "/feed.xml", "/keji/feed.xml", "/atom.xml", "/feed.json",
        Paths.MonthSitemap(_edition!.Slug, new DateOnly(2025, 11, 1), 1),
    ];

    [Fact]
    public async Task A_photo_is_shown_until_its_end_and_not_a_tick_longer()
    {
        await SetRightsAsync(_portal.Clock.GetUtcNow().UtcDateTime + Left);

        _portal.Clock.Advance(Left - TimeSpan.FromTicks(1));
        Assert.Equal(Pages, await ShowingAsync(), StringComparer.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
        _portal.Clock.Advance(TimeSpan.FromTicks(1));

        // All of them were kept a tick ago.
        Assert.Empty(await ShowingAsync());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync());
    }

    [Fact]
    public async Task The_end_is_on_record_for_the_photo_and_its_article()
    {
        await SetRightsAsync(_portal.Clock.GetUtcNow().UtcDateTime + Left);
        _portal.Clock.Advance(Left);
        var announcer = _portal.Services.GetServices<IHostedService>().OfType<DueAnnouncer>().Single();

        await announcer.AnnounceAsync(Token);
        await announcer.AnnounceAsync(Token);

        var changes = await _portal.Newsroom.DoAsync<PortalContext, List<Change>>(context =>
            context.Changes.Where(change => change.Kind == ChangeKind.PhotoExpired && change.PhotoHash == _hash).ToListAsync(Token));
        Assert.Equal([null, _story!.ArticleId], changes.Select(change => change.ArticleId).Order());
    }

    [Fact]
    public async Task A_blocked_photo_goes_at_once()
    {
        Assert.Equal(Pages, await ShowingAsync(), StringComparer.Ordinal);

        await SetRightsAsync(null, isBlocked: true);

        Assert.Empty(await ShowingAsync());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync());
    }

    [Fact]
    public async Task Nobody_is_told_to_keep_a_photo_beyond_its_end()
    {
        await SetRightsAsync(_portal.Clock.GetUtcNow().UtcDateTime + Left);
        using var early = await Client.GetAsync(Paths.Photo(_hash, 480), Token);
        _portal.Clock.Advance(Left - TimeSpan.FromSeconds(20));
        using var late = await Client.GetAsync(Paths.Photo(_hash, 480), Token);

        Assert.Equal("public, max-age=3600, s-maxage=60", early.Headers.CacheControl!.ToString());
        Assert.Equal("public, max-age=20, s-maxage=20", late.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_photo_whose_end_comes_while_the_database_is_away_goes_all_the_same()
    {
        await SetRightsAsync(_portal.Clock.GetUtcNow().UtcDateTime + Left);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
        await _portal.Newsroom.DoAsync<PortalContext, int>(context =>
            context.Database.ExecuteSqlRawAsync("ALTER TABLE PublishedPhotoUses RENAME TO PublishedPhotoUsesAway", Token));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());

        _portal.Clock.Advance(Left);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync());
    }

    [Fact]
    public async Task More_photos_than_are_looked_ahead_go_at_their_times()
    {
        var hashes = new List<string>();
        for (var number = 0; number < Reading.DueQuery.Count + 1; number++)
        {
            hashes.Add(await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(480, 320, number + 1), Token));
            await SetRightsAsync(_portal.Clock.GetUtcNow().UtcDateTime + Left + TimeSpan.FromSeconds(number), hash: hashes[^1]);
        }

        var photos = hashes.Chunk(51).Select(some => TestStories.Brief() with { Photos = [.. some.Select(hash => TestStories.WithPhoto(hash).Photos[0])] });
        var stories = new List<PublishedStory>();
        foreach (var story in photos)
        {
            stories.Add(await _portal.Newsroom.PublishAsync(story, _edition!, _section, token: Token));
        }

        _portal.Clock.Advance(Left - TimeSpan.FromSeconds(1));
        foreach (var story in stories)
        {
            await Client.GetStringAsync(story.Path, Token);
        }

        _portal.Clock.Advance(TimeSpan.FromMinutes(10));

        foreach (var story in stories)
        {
            var html = await Client.GetStringAsync(story.Path, Token);
            Assert.DoesNotContain(hashes, hash => html.Contains(hash, StringComparison.Ordinal));
        }
    }

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        _section = await _portal.Newsroom.AddSectionAsync(_edition, "keji", "科技", token: Token);
        _hash = await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1000, 600), Token);
        _story = await _portal.Newsroom.PublishAsync(TestStories.WithPhoto(_hash), _edition, _section, token: Token);
        _tag = await _portal.Newsroom.DoAsync<PortalContext, string>(context => context.Tags.Select(tag => tag.Slug).SingleAsync(Token));
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private Task<PhotoResult> SetRightsAsync(DateTime? endUtc, bool isBlocked = false, string? hash = null) => _portal.Newsroom.DoAsync<SetPhotoRights, PhotoResult>(act =>
        act.RunAsync(new SetPhotoRightsRequest(hash ?? _hash, null, endUtc, isBlocked), Newsroom.Desk, Token));

    /// <returns>Addresses of pages that name the photo.</returns>
    private async Task<IEnumerable<string>> ShowingAsync()
    {
        var showing = new List<string>();
        foreach (var page in Pages)
        {
            if ((await Client.GetStringAsync(page, Token)).Contains(_hash, StringComparison.Ordinal))
            {
                showing.Add(page);
            }
        }

        return showing;
    }

    private async Task<HttpStatusCode> StatusAsync()
    {
        using var answer = await Client.GetAsync(Paths.Photo(_hash, 480), Token);
        return answer.StatusCode;
    }
}
