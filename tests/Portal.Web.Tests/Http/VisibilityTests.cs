using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Changes;
using Portal.Desk;
using Portal.Editions;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sections;
using Portal.Testing;
using Portal.Web.Jobs;
using Xunit;

namespace Portal.Web.Tests.Http;

/// <summary>What readers see of a story that changes its state.</summary>
public sealed class VisibilityTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Edition? _edition;
    private Section? _section;

    /// <summary>Every list that shows the story of these tests.</summary>
    private static readonly string[] Lists =
        ["/", "/wenhua/", "/people/lin-wan", "/sources/shanhe-wang", "/tags/tushuguan", "/topics/cheng", "/archive/2025/11/07", "/corrections"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_published_story_is_in_every_list_and_a_withdrawn_one_in_none()
    {
        var story = await PublishAsync();
        await _portal.Newsroom.PublishAsync(TestStories.Brief("别的报道") with { Topics = ["cheng"] }, _edition!, _section, token: Token);
        await _portal.Newsroom.CorrectAsync(story.ArticleId, CorrectionKind.Factual, "人数有误。", Token);
        var before = await ListsNamingAsync(story.Path);

        await _portal.Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        Assert.Equal(Lists.ToList(), before);
        Assert.Empty(await ListsNamingAsync(story.Path));
    }

    [Fact]
    public async Task A_withdrawn_article_answers_410_and_shows_nothing_of_its_text()
    {
        var story = await PublishAsync();
        await _portal.Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(story.Path));
        Assert.DoesNotContain("图书馆", await ReadAsync(story.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_article_that_is_published_again_is_back_at_its_address()
    {
        var story = await PublishAsync();
        await _portal.Newsroom.WithdrawAsync(story.ArticleId, token: Token);

        var again = await _portal.Newsroom.PublishAsync(TestStories.Brief(), _edition!, _section, articleId: story.ArticleId, token: Token);

        Assert.Equal(story.Path, again.Path);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(story.Path));
    }

    [Fact]
    public async Task A_draft_answers_404()
    {
        var id = await _portal.Newsroom.SaveAsync(TestStories.Brief(), _edition!, _section, token: Token);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/news/2025/1107/{id}.html"));
    }

    [Fact]
    public async Task A_change_that_is_not_published_is_not_seen()
    {
        var story = await PublishAsync();
        await _portal.Newsroom.SaveAsync(TestStories.Brief("还没有发布的标题"), _edition!, _section, story.ArticleId, Token);

        Assert.DoesNotContain("还没有发布的标题", await ReadAsync(story.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_of_the_future_answers_404_and_is_in_no_list_until_its_second()
    {
        var story = await _portal.Newsroom.PublishAsync(TestStories.Brief(), _edition!, _section, TestClock.Start.AddMinutes(1), token: Token);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(story.Path));
        Assert.DoesNotContain(story.Path, await ReadAsync("/"), StringComparison.Ordinal);

        _portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(story.Path));
        Assert.Contains(story.Path, await ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_of_a_live_article_replaces_it_at_its_time_everywhere()
    {
        var story = await PublishAsync();
        await _portal.Newsroom.SaveAsync(TestStories.Brief("换过的标题") with { Topics = ["cheng"] }, _edition!, _section, story.ArticleId, Token);
        await RunAsync<ScheduleArticle>(act => act.RunAsync(new ScheduleArticleRequest(story.ArticleId, null, Soon), Newsroom.Desk, Token));
        Assert.Equal((true, false), (await IsTitledAsync("临江新图书馆本周试开放", story.Path), await IsTitledAsync("换过的标题", story.Path)));
        Assert.True(await IsTitledAsync("临江新图书馆本周试开放", "/"));

        _portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((false, true), (await IsTitledAsync("临江新图书馆本周试开放", story.Path), await IsTitledAsync("换过的标题", story.Path)));
        Assert.Equal((false, true), (await IsTitledAsync("临江新图书馆本周试开放", "/"), await IsTitledAsync("换过的标题", "/")));
    }

    [Fact]
    public async Task An_article_with_a_set_end_answers_410_from_then_on_and_is_in_no_list()
    {
        var story = await PublishAsync();
        await RunAsync<SetExpiry>(act => act.RunAsync(new SetExpiryRequest(story.ArticleId, null, Soon), Newsroom.Desk, Token));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(story.Path));
        Assert.Contains(story.Path, await ReadAsync("/"), StringComparison.Ordinal);

        _portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(story.Path));
        Assert.Empty(await ListsNamingAsync(story.Path));
    }

    [Fact]
    public async Task What_came_due_while_no_process_ran_is_announced_by_the_next_one()
    {
        var story = await _portal.Newsroom.PublishAsync(TestStories.Brief(), _edition!, _section, TestClock.Start.AddMinutes(1), token: Token);
        _portal.Clock.Advance(TimeSpan.FromDays(1));

        // As at its start.
        await _portal.Services.GetServices<IHostedService>().OfType<DueAnnouncer>().Single().AnnounceAsync(Token);

        await using var scope = _portal.Services.CreateAsyncScope();
        var history = await scope.ServiceProvider.GetRequiredService<HistoryQuery>().ReadAsync(story.ArticleId, before: null, Token);
        Assert.Single(history, change => change.Kind == ChangeKind.ArticleDue);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(story.Path));
    }

    [Fact]
    public async Task People_sources_and_tags_that_only_drafts_name_answer_404()
    {
        await _portal.Newsroom.SaveAsync(TestStories.Brief(), _edition!, _section, token: Token);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/people/lin-wan"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/sources/shanhe-wang"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/tags/tushuguan"));
    }

    public async ValueTask InitializeAsync()
    {
        var newsroom = _portal.Newsroom;
        _edition = await newsroom.AddEditionAsync(token: Token);
        _section = await newsroom.AddSectionAsync(_edition, "wenhua", "文化", token: Token);
        await newsroom.AddTopicAsync("cheng", "城里事", Token);
        await newsroom.AddAsync(new People.Person("lin-wan", "林晚"), Token);
        await newsroom.AddAsync(new Sources.Source("shanhe-wang", "山河网"), Token);
        await newsroom.AddAsync(new Tags.Tag("tushuguan", "图书馆"), Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private Task<PublishedStory> PublishAsync() =>
        _portal.Newsroom.PublishAsync(TestStories.Brief() with { Topics = ["cheng"] }, _edition!, _section, token: Token);

    private static DateTime Soon => TestClock.Start.AddMinutes(1).UtcDateTime;

    private async Task RunAsync<T>(Func<T, Task<ArticleResult>> run)
        where T : notnull
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        Assert.Equal(ArticleOutcome.Done, (await run(scope.ServiceProvider.GetRequiredService<T>())).Outcome);
    }

    private async Task<bool> IsTitledAsync(string title, string path) => (await ReadAsync(path)).Contains(title, StringComparison.Ordinal);

    private async Task<List<string>> ListsNamingAsync(string path)
    {
        var naming = new List<string>();
        foreach (var list in Lists)
        {
            if ((await ReadAsync(list)).Contains(path, StringComparison.Ordinal))
            {
                naming.Add(list);
            }
        }

        return naming;
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var client = _portal.CreateClient();
        using var response = await client.GetAsync(path, Token);
        return response.StatusCode;
    }

    private async Task<string> ReadAsync(string path)
    {
        using var client = _portal.CreateClient();
        using var response = await client.GetAsync(path, Token);
        return await response.Content.ReadAsStringAsync(Token);
    }
}
