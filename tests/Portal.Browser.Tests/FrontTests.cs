using System.Globalization;
using Microsoft.Playwright;
using Portal.Editions;
using Portal.Sections;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>A chief editor builds the home of an edition, by keyboard without script and by drag, while a reader watches.</summary>
public sealed class FrontTests(BrowserPortal browser) : IAsyncLifetime
{
    private readonly DeskPortal _portal = new();
    private readonly List<int> _stories = [];
    private readonly List<Visit> _visits = [];
    private Edition? _edition;
    private Section? _culture;
    private Section? _tech;
    private string _session = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Path => $"/admin/fronts/{_edition!.EditionId}";

    private DateTime Local => TimeZoneInfo.ConvertTime(_portal.Factory.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).DateTime;

    /// <summary>What is pinned where: a lead with one to follow, three pictures, five headlines and a story in each of two section blocks.</summary>
    private IReadOnlyList<(string Slot, int Story)> Plan =>
    [
        ("Lead", _stories[8]), ("Lead", _stories[9]), .. _stories[10..13].Select(story => ("Picture", story)),
        .. _stories[13..18].Select(story => ("Headline", story)), ($"Section-{_culture!.SectionId}", _stories[18]), ($"Section-{_tech!.SectionId}", _stories[19]),
    ];

    public async ValueTask InitializeAsync()
    {
        if (BrowserProgram.Path is null)
        {
            return;
        }

        _portal.Factory.StartServer();
        var newsroom = _portal.Factory.Newsroom;
        _edition = await newsroom.AddEditionAsync(token: Token);
        _culture = await newsroom.AddSectionAsync(_edition, "wenhua", "文化", token: Token);
        _tech = await newsroom.AddSectionAsync(_edition, "keji", "科技", token: Token);
        await _portal.Factory.RefreshAsync(Token);
        for (var number = 0; number < 20; number++)
        {
            var hash = await newsroom.AddPhotoAsync(SamplePhotos.Jpeg(number % SamplePhotos.Count), Token);
            var story = await newsroom.PublishAsync(
                TestStories.WithPhoto(hash, $"第{number}条消息"), _edition, number % 2 == 0 ? _culture : _tech,
                _portal.Factory.Clock.GetUtcNow().AddMinutes(-number - 1), token: Token);
            _stories.Add(story.ArticleId);
        }

        var chief = await _portal.Factory.AddStaffAsync("chief@news.example", Token, new Grant(null, Role.ChiefEditor));
        _session = await _portal.Factory.OpenSessionAsync(chief, Token);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits)
        {
            await visit.DisposeAsync();
        }

        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task By_keyboard_and_without_script()
    {
        BrowserProgram.Need();
        var keys = new Keys(await VisitAsync(script: false, _session));
        var reader = await VisitAsync(script: false, session: null);
        await reader.GotoAsync("/");
        Assert.Equal("第0条消息", await LeadAsync(reader));
        await keys.OpenAsync(Path);
        foreach (var (slot, story) in Plan)
        {
            await keys.ChooseAsync("#to", slot);
            await keys.PressAsync($"[data-story='{story}'] button");
        }

        await keys.TypeAsync("#breaking-text", "青屿港今晨恢复通航");
        await keys.TypeTimeAsync("#breaking-until", Minute(20));
        await keys.TypeTimeAsync("#pin-5-until", Minute(10));
        await keys.PressAsync("#save");
        Assert.Contains("done=FrontIsSaved", keys.Page.Url, StringComparison.Ordinal);

        await AssertLifeAsync(keys.Page, reader, async () =>
        {
            await keys.OpenAsync(Path);
            await keys.PressAsync("#publish");
        });
    }

    [Fact]
    public async Task By_drag()
    {
        BrowserProgram.Need();
        var page = await VisitAsync(script: true, _session);
        var reader = await VisitAsync(script: false, session: null);
        await page.GotoAsync(Path);
        // The second first, and then the first before it: where a story is let go says where it comes.
        var plan = Plan.ToList();
        (plan[0], plan[1]) = (plan[1], plan[0]);
        foreach (var (slot, story) in plan)
        {
            var first = page.Locator($"[data-slot='{slot}'] [data-pin]").First;
            var target = story == _stories[8] ? first : page.Locator($"[data-slot='{slot}'] .slot__name");
            await DragAsync(page, page.Locator($"[data-story='{story}'] [data-grip]"), target, atEnd: story != _stories[8]);
            await page.Locator($"[data-slot='{slot}'] input[name=story][value='{story}']").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        }

        Assert.Equal(Ids(_stories[8..10]), await InSlotAsync(page, "Lead"));
        await ReorderAsync(page);
        await page.FillAsync("#breaking-text", "青屿港今晨恢复通航");
        await page.FillAsync("#breaking-until", Minute(20).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await page.Locator("[data-slot=Headline] [data-pin]").First.Locator("[name=until]").FillAsync(Minute(10).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await page.Locator("#save").ClickAsync();
        await page.WaitForURLAsync("**?done=FrontIsSaved");

        await AssertLifeAsync(page, reader, async () =>
        {
            await page.GotoAsync(Path);
            await page.Locator("#publish").ClickAsync();
            await page.WaitForURLAsync("**?done=FrontIsPublished");
        });
        Assert.Empty(_visits.SelectMany(visit => visit.Complaints));
    }

    /// <summary>A pin changes its place within its slot, goes into another one and comes back.</summary>
    private async Task ReorderAsync(IPage page)
    {
        var headlines = page.Locator("[data-slot=Headline] [data-pin]");
        await DragAsync(page, headlines.First.Locator("[data-grip]"), headlines.Last, atEnd: true);
        Assert.Equal(Ids([.. _stories[14..18], _stories[13]]), await InSlotAsync(page, "Headline"));
        Assert.Equal(
            "1,2,3,4,5", string.Join(',', await headlines.Locator("[name=place]").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)")));
        await DragAsync(page, headlines.Last.Locator("[data-grip]"), page.Locator("[data-slot=Picture] [data-pin]").First, atEnd: false);
        Assert.Equal(Ids([_stories[13], .. _stories[10..13]]), await InSlotAsync(page, "Picture"));
        Assert.Equal("Picture", await page.Locator("[data-slot=Picture] [data-pin]").First.Locator("[name=slot]").InputValueAsync());
        await DragAsync(page, page.Locator("[data-slot=Picture] [data-pin]").First.Locator("[data-grip]"), headlines.First, atEnd: false);
        Assert.Equal(Ids(_stories[13..18]), await InSlotAsync(page, "Headline"));
    }

    /// <summary>Saved is not live; live is seen; what is withdrawn or has ended makes room.</summary>
    private async Task AssertLifeAsync(IPage desk, IPage reader, Func<Task> publish)
    {
        await reader.GotoAsync("/");
        Assert.Equal("第0条消息", await LeadAsync(reader));
        await desk.GotoAsync($"{Path}/versions/1");
        await AssertFrontAsync(desk);

        await publish();
        await reader.GotoAsync("/");
        await AssertFrontAsync(reader);

        await _portal.Factory.Newsroom.WithdrawAsync(_stories[8], "消息来源有误。", Token);
        await reader.GotoAsync("/");
        Assert.Equal("第9条消息", await LeadAsync(reader));

        _portal.Factory.Clock.Advance(TimeSpan.FromMinutes(11));
        await reader.GotoAsync("/");
        Assert.Equal("第14条消息,第15条消息,第16条消息,第17条消息", await TextsAsync(reader.Locator(".front__headlines a")));
        Assert.Equal(1, await reader.Locator(".breaking").CountAsync());
        _portal.Factory.Clock.Advance(TimeSpan.FromMinutes(10));
        await reader.GotoAsync("/");
        Assert.Equal(0, await reader.Locator(".breaking").CountAsync());
    }

    private static async Task AssertFrontAsync(IPage page)
    {
        Assert.Equal("第8条消息", await LeadAsync(page));
        Assert.Equal("第9条消息", await page.Locator(".front__beside .brief__title").First.InnerTextAsync());
        Assert.StartsWith("第10条消息,第11条消息,第12条消息,", await TextsAsync(page.Locator(".picture-story__title")), StringComparison.Ordinal);
        Assert.Equal("第13条消息,第14条消息,第15条消息,第16条消息,第17条消息", await TextsAsync(page.Locator(".front__headlines a")));
        Assert.Equal("第18条消息,第19条消息", await TextsAsync(page.Locator(".block__title")));
        Assert.Equal("青屿港今晨恢复通航", await page.Locator(".breaking__text").InnerTextAsync());
    }

    private static Task<string> LeadAsync(IPage page) => page.Locator(".lead__title").First.InnerTextAsync();

    private static string Ids(IEnumerable<int> stories) => string.Join(',', stories.Select(story => story.ToString(CultureInfo.InvariantCulture)));

    private static async Task<string> InSlotAsync(IPage page, string slot) => string.Join(
        ',', await page.Locator($"[data-slot='{slot}'] input[name=story]").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)"));

    private static async Task<string> TextsAsync(ILocator locator) => string.Join(',', await locator.AllInnerTextsAsync());

    /// <summary>Takes it by its grip and lets it go over the target: over its upper or lower edge.</summary>
    private static async Task DragAsync(IPage page, ILocator grip, ILocator target, bool atEnd)
    {
        var box = (await target.BoundingBoxAsync())!;
        await grip.DragToAsync(target, new LocatorDragToOptions
        {
            TargetPosition = new TargetPosition { X = 20, Y = atEnd ? box.Height - 2 : 2 },
        });
    }

    private DateTime Minute(int later) => Local.AddMinutes(later).AddSeconds(-Local.Second);

    /// <param name="session">Null for a reader.</param>
    private async Task<IPage> VisitAsync(bool script, string? session)
    {
        // As high as the page: a browser scrolls by itself when something is dragged along its edge.
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _portal.BaseUrl,
            Locale = "zh-CN",
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = 1440, Height = 4000 },
        });
        if (session is not null)
        {
            await context.AddCookiesAsync([new Cookie { Name = "portal-desk", Value = session, Domain = "localhost", Path = "/admin" }]);
        }

        var visit = new Visit(context, await context.NewPageAsync());
        _visits.Add(visit);
        return visit.Page;
    }
}
