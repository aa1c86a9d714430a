using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Stories;
using Portal.Testing;
using Portal.Web.Demo;
using Xunit;

namespace Portal.Web.Tests.Commands;

public sealed class DemoTests : IAsyncDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly PortalProgram _files = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_news_fills_an_empty_portal()
    {
        var result = await LoadAsync(await ContentAsync());

        Assert.Equal(new LoadDemoResult(LoadDemoOutcome.Loaded, Stories: 2, Photos: 1), result);
        Assert.Equal(1, await CountAsync(portal => portal.PublishedArticles));
        Assert.Equal(1, await CountAsync(portal => portal.PublishedWithdrawals));
        Assert.Equal(1, await CountAsync(portal => portal.PublishedCorrections));
    }

    [Fact]
    public async Task Datelines_have_the_day_of_publication_in_the_edition_s_zone()
    {
        await LoadAsync(await ContentAsync());

        await using var scope = _portal.Services.CreateAsyncScope();
        var published = await scope.ServiceProvider.GetRequiredService<PortalContext>().PublishedArticles.SingleAsync(Token);
        // Eleven hours before 10:16 on 7 November in Shanghai.
        Assert.Equal("山河网青屿11月6日电", published.Details.Dateline);
        Assert.NotNull(published.PhotoHash);
    }

    [Fact]
    public async Task A_portal_with_an_edition_is_left_alone()
    {
        await LoadAsync(await ContentAsync());

        Assert.Equal(LoadDemoOutcome.NotEmpty, (await LoadAsync(await ContentAsync())).Outcome);
        Assert.Equal(2, await CountAsync(portal => portal.Articles));
    }

    [Fact]
    public async Task Loading_that_fails_half_way_leaves_nothing()
    {
        var content = await ContentAsync();
        var broken = content with { Stories = [.. content.Stories, content.Stories[0] with { Section = "nowhere" }] };

        await Assert.ThrowsAsync<InvalidOperationException>(() => LoadAsync(broken));

        Assert.Equal(0, await CountAsync(portal => portal.Editions));
        Assert.Equal(0, await CountAsync(portal => portal.Changes));
    }

    public async ValueTask DisposeAsync()
    {
        _files.Dispose();
        await _portal.DisposeAsync();
    }

    private async Task<DemoContent> ContentAsync()
    {
        _files.Write("demo/photos/sea.jpg", TestPhotos.Jpeg(700, 500));
        _files.Write(
            "demo/site.json",
            """
            {
              "editions": [
                { "slug": "main", "main": true, "name": "山河新闻", "language": "zh-Hans", "zone": "Asia/Shanghai", "hotline": null, "email": null,
                  "notices": ["演示"], "sections": [{ "slug": "keji", "name": "科技", "sections": [{ "slug": "hangtian", "name": "航天" }] }] }
              ],
              "people": [{ "slug": "lin-wan", "name": "林晚", "title": "记者", "bio": "常驻青屿。" }],
              "sources": [{ "slug": "shanhe", "name": "山河网" }],
              "topics": [{ "slug": "wind", "name": "风电", "summary": "海上的风。" }],
              "about": [{ "slug": "us", "title": "关于我们", "language": "zh-Hans", "markdown": "一段话。" }]
            }
            """);
        var story = TestStories.Full();
        story = story with { Photos = [story.Photos[0] with { Photo = "sea.jpg" }], Topics = ["wind"] };
        _files.Write(
            "demo/stories/1.json",
            $$"""{ "edition": "main", "section": "keji/hangtian", "minutesAgo": 660, "correction": { "kind": "factual", "text": "数字有误。", "minutesAgo": 5 }, "story": {{StoryJson.Write(story)}} }""");
        _files.Write(
            "demo/stories/2.json",
            $$"""{ "edition": "main", "section": null, "minutesAgo": 30, "withdrawn": { "reason": "来源不实" }, "story": {{StoryJson.Write(TestStories.Brief())}} }""");
        return await DemoContent.ReadAsync(Path.Combine(_files.Folder, "demo"), Token);
    }

    private async Task<LoadDemoResult> LoadAsync(DemoContent content)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LoadDemo>().RunAsync(content, new Progress<int>(), Token);
    }

    private async Task<int> CountAsync<T>(Func<PortalContext, IQueryable<T>> rows)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await rows(scope.ServiceProvider.GetRequiredService<PortalContext>()).CountAsync(Token);
    }
}
