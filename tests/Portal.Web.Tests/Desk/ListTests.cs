using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Portal.Desk;
using Portal.Editions;
using Portal.Fronts;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;
using Portal.Web.Jobs;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>The first page of the desk, and the list of all articles.</summary>
public sealed class ListTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Edition? _main;
    private Edition? _other;
    private int _reporterId;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Actor Reporter => Actor.Member(_reporterId, "方写", [new Grant(_main!.EditionId, Role.Reporter)]);

    public async ValueTask InitializeAsync()
    {
        _main = await _portal.Newsroom.AddEditionAsync(token: Token);
        _other = await _portal.Newsroom.AddEditionAsync("js", "江苏", token: Token);
        _reporterId = await _portal.AddStaffAsync("reporter@news.example", Token, new Grant(_main.EditionId, Role.Reporter));
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_first_page_shows_what_waits_for_the_person_and_leads_to_it()
    {
        var waiting = await BeginAsync("等待审签的稿件");
        await RunAsync<SubmitForReview>(act => act.RunAsync(new SubmitForReviewRequest(waiting, null), Reporter, Token));
        var planned = await BeginAsync("明早发布的稿件");
        await RunAsync<ScheduleArticle>(act => act.RunAsync(
            new ScheduleArticleRequest(planned, null, _portal.Clock.GetUtcNow().UtcDateTime.AddDays(1)), Newsroom.Desk, Token));
        var live = await _portal.Newsroom.PublishAsync(TestStories.Brief("刚刚发布的稿件"), _main!, token: Token);
        using var editor = await _portal.SignInAsync("editor@news.example", Token, new Grant(_main!.EditionId, Role.Editor));

        var page = await editor.OpenAsync("/admin", Token);

        Assert.Equal($"/admin/articles/{waiting}/publish", LinkIn(page, "waiting", "等待审签的稿件"));
        Assert.Equal($"/admin/articles/{planned}/publish", LinkIn(page, "scheduled", "明早发布的稿件"));
        Assert.Equal($"/admin/articles/{live.ArticleId}/publish", LinkIn(page, "published", "刚刚发布的稿件"));
        Assert.Equal("您没有在写的稿件。", Block(page, "drafts").QuerySelector("p")!.TextContent);
        Assert.Equal("没有需要处理的事。", Block(page, "attention").QuerySelector("p")!.TextContent);
    }

    [Fact]
    public async Task A_reporter_sees_what_is_theirs_and_what_readers_see()
    {
        var draft = await BeginAsync("我的草稿");
        var others = await _portal.Newsroom.PublishAsync(TestStories.Brief("别人的旧闻"), _main!, token: Token);
        await RunAsync<SaveAutosave>(act => act.RunAsync(
            new SaveAutosaveRequest("new-1", null, _main!.EditionId, 0, "没存的标题", "[]"), Reporter, Token));
        using var browser = await BrowserAsync();

        var page = await browser.OpenAsync("/admin", Token);

        Assert.Equal($"/admin/articles/{draft}", LinkIn(page, "drafts", "我的草稿"));
        Assert.Equal("/admin/articles/new?autosave=new-1", LinkIn(page, "unsaved", "没存的标题"));
        Assert.Equal(others.Path, LinkIn(page, "published", "别人的旧闻"));
        Assert.Null(page.QuerySelector("#waiting, #scheduled, #attention"));
        Assert.Equal(["我的草稿"], Titles(await browser.OpenAsync("/admin/articles", Token)));
        await browser.OpenAsync("/admin/articles?edition=js", Token);
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
    }

    [Fact]
    public async Task A_failing_job_is_shown_until_it_works_again()
    {
        var jobs = _portal.Services.GetRequiredService<FailingJobs>();
        using var browser = await _portal.SignInAsync("admin@news.example", Token, new Grant(null, Role.Administrator));
        jobs.Add(nameof(DueAnnouncer));
        jobs.Add("RelayJob");
        jobs.Add("ChangeSealer");
        jobs.Add("MailSender");
        jobs.Add("RenditionJob");

        var failing = await browser.OpenAsync("/admin", Token);
        jobs.Remove(nameof(DueAnnouncer));
        var working = await browser.OpenAsync("/admin", Token);

        Assert.Equal(5, failing.QuerySelectorAll(".fault").Length);
        Assert.Contains("定时发布", Block(failing, "attention").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("定时发布", Block(working, "attention").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_falls_out_of_a_home_within_a_day_is_shown_to_those_who_lay_it_out()
    {
        var first = await _portal.Newsroom.PublishAsync(TestStories.Brief("明早撤下的头条"), _main!, token: Token);
        var second = await _portal.Newsroom.PublishAsync(TestStories.Brief("后天撤下的要闻"), _main!, token: Token);
        var now = _portal.Clock.GetUtcNow().UtcDateTime;
        var layout = new FrontLayout
        {
            Pins =
            [
                new FrontPin(FrontSlot.Lead, first.ArticleId) { UntilUtc = now.AddHours(20) }, new FrontPin(FrontSlot.Picture, first.ArticleId),
                new FrontPin(FrontSlot.Headline, second.ArticleId) { UntilUtc = now.AddHours(30) },
            ],
            Breaking = new FrontBreaking("青屿港今晨恢复通航", first.ArticleId, now.AddHours(2)),
        };
        await RunAsync<SaveFront>(act => act.RunAsync(new SaveFrontRequest(_main!.EditionId, null, layout), Newsroom.Desk, Token));
        using var chief = await _portal.SignInAsync("chief@news.example", Token, new Grant(_main!.EditionId, Role.ChiefEditor));
        using var stranger = await _portal.SignInAsync("other@news.example", Token, new Grant(_other!.EditionId, Role.ChiefEditor));
        using var editor = await _portal.SignInAsync("editor@news.example", Token, new Grant(null, Role.Editor));
        Assert.Empty(Attention(await chief.OpenAsync("/admin", Token)));

        await RunAsync<PublishFront>(act => act.RunAsync(new PublishFrontRequest(_main.EditionId, null), Newsroom.Desk, Token));

        var page = await chief.OpenAsync("/admin", Token);
        Assert.Equal(["青屿港今晨恢复通航", "明早撤下的头条"], Attention(page));
        Assert.Equal(DeskPaths.Front(_main.EditionId), LinkIn(page, "attention", "明早撤下的头条"));
        Assert.Contains("头条", Block(page, "attention").QuerySelectorAll(".wire__line")[1].TextContent, StringComparison.Ordinal);
        Assert.Empty(Attention(await stranger.OpenAsync("/admin", Token)));
        Assert.Empty(Attention(await editor.OpenAsync("/admin", Token)));
        _portal.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal(["明早撤下的头条", "后天撤下的要闻"], Attention(await chief.OpenAsync("/admin", Token)));

        static IReadOnlyList<string> Attention(IHtmlDocument page) =>
            [.. Block(page, "attention").QuerySelectorAll(".wire__title a").Select(link => link.TextContent)];
    }

    [Fact]
    public async Task The_list_takes_its_filters_from_the_address_and_keeps_them_for_the_next_page()
    {
        var outer = await _portal.Newsroom.AddSectionAsync(_main!, "tech", "科技", token: Token);
        await _portal.RefreshAsync(Token);
        for (var number = 0; number <= ArticlesQuery.PageSize; number++)
        {
            await BeginAsync($"快讯{number}号", outer.SectionId);
        }

        await BeginAsync("别的稿件");
        using var browser = await _portal.SignInAsync("editor@news.example", Token, new Grant(null, Role.Editor));

        var filters = $"edition={_main!.Slug}&section={outer.SectionId}&state=Draft&person={_reporterId}&title=快讯";
        var first = await browser.OpenAsync($"/admin/articles?{filters}", Token);
        var second = await browser.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!, Token);
        var back = await browser.OpenAsync(second.QuerySelector("nav.actions a")!.GetAttribute("href")!, Token);

        Assert.Equal(ArticlesQuery.PageSize, Titles(first).Count);
        Assert.Equal(["快讯0号"], Titles(second));
        Assert.Equal(Titles(first), Titles(back));
        Assert.Equal(["科技"], Chosen(second, "section"));
        Assert.Equal(["○ 草稿"], Chosen(second, "state"));
        Assert.Equal(["reporter"], Chosen(second, "person"));
        Assert.Equal("快讯", second.QuerySelector<IHtmlInputElement>("#title")!.Value);
        Assert.Empty(Titles(await browser.OpenAsync("/admin/articles?edition=js", Token)));
    }

    [Fact]
    public async Task Days_are_those_of_the_editions_zone()
    {
        await BeginAsync("今天的稿件");
        using var browser = await _portal.SignInAsync("editor@news.example", Token, new Grant(null, Role.Editor));
        var today = TimeZoneInfo.ConvertTime(_portal.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).Date;

        Assert.Equal(["今天的稿件"], Titles(await browser.OpenAsync($"/admin/articles?from={today:yyyy-MM-dd}&to={today:yyyy-MM-dd}", Token)));
        Assert.Empty(Titles(await browser.OpenAsync($"/admin/articles?from={today.AddDays(1):yyyy-MM-dd}", Token)));
        Assert.Empty(Titles(await browser.OpenAsync($"/admin/articles?to={today.AddDays(-1):yyyy-MM-dd}", Token)));
        var swapped = await browser.OpenAsync($"/admin/articles?from={today:yyyy-MM-dd}&to=2020-01-01", Token);
        Assert.Contains("请对调", swapped.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        var refused = await browser.OpenAsync("/admin/articles?from=昨天", Token);
        Assert.Contains("2026-11-25", refused.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_shows_what_lies_inside_it_too()
    {
        var outer = await _portal.Newsroom.AddSectionAsync(_main!, "tech", "科技", token: Token);
        var inner = await _portal.Newsroom.AddSectionAsync(_main!, "tech/space", "航天", outer, Token);
        await _portal.RefreshAsync(Token);
        await BeginAsync("航天稿件", inner.SectionId);
        await BeginAsync("科技稿件", outer.SectionId);
        await BeginAsync("别的稿件");
        using var browser = await _portal.SignInAsync("editor@news.example", Token, new Grant(null, Role.Editor));

        Assert.Equal(["科技稿件", "航天稿件"], Titles(await browser.OpenAsync($"/admin/articles?section={outer.SectionId}", Token)));
        Assert.Equal(["航天稿件"], Titles(await browser.OpenAsync($"/admin/articles?section={inner.SectionId}", Token)));
    }

    private async Task<int> BeginAsync(string title, int? sectionId = null)
    {
        var result = await RunAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(
            new SaveVersionRequest(null, _main!.EditionId, sectionId, TestStories.Brief(title)), Reporter, Token));
        return result.ArticleId!.Value;
    }

    private async Task<TResult> RunAsync<TAct, TResult>(Func<TAct, Task<TResult>> run)
        where TAct : notnull
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    private async Task RunAsync<TAct>(Func<TAct, Task> run)
        where TAct : notnull
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await run(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    private async Task<DeskBrowser> BrowserAsync()
    {
        var browser = new DeskBrowser(_portal);
        await browser.UseSessionAsync(await _portal.OpenSessionAsync(_reporterId, Token), Token);
        return browser;
    }

    private static IElement Block(IHtmlDocument page, string heading) => page.QuerySelector($"[aria-labelledby={heading}]")!;

    private static string? LinkIn(IHtmlDocument page, string heading, string title) =>
        Block(page, heading).QuerySelectorAll(".wire__title a").Single(link => link.TextContent == title).GetAttribute("href");

    private static IReadOnlyList<string> Titles(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody .wire__title").Select(link => link.TextContent)];

    private static IReadOnlyList<string> Chosen(IHtmlDocument page, string select) =>
        [.. page.QuerySelectorAll($"#{select} option[selected]").Select(option => option.TextContent)];
}
