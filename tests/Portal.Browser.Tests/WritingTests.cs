using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Import;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>The story's form in a real browser.</summary>
public sealed class WritingTests(BrowserPortal browser, DeskPortal desk) : IClassFixture<DeskPortal>
{
    public static TheoryData<string> Languages => ["zh-CN", "en-GB"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Axe_finds_nothing_on_the_form_in_any_state(string language)
    {
        await using var visit = await SignInAsync($"axe-{language}", language, script: true);
        var page = visit.Page;
        var id = await AddArticleAsync();
        await page.GotoAsync("/admin/articles/new");
        await AssertCleanAsync(page);
        await PressAsync(page, "save");
        await AssertCleanAsync(page);
        await page.GotoAsync($"/admin/articles/{id}");
        await page.FillAsync("#noteText", "请核实并网时间。");
        await page.Locator("[name=add]").ClickAsync();
        await page.GetByText("请核实并网时间。").First.WaitForAsync();
        await AssertCleanAsync(page);
        await page.FillAsync("#title", "我的标题");
        await page.FillAsync("#body", $"{await page.InputValueAsync("#body")}\n\n我加的一段。");
        await ChangeAsync(id);
        await PressAsync(page, "save");
        await page.Locator("[data-part=Title]").WaitForAsync();
        await AssertCleanAsync(page);
        await SignOutAsync($"axe-{language}");
        await PressAsync(page, "check");
        Assert.Equal(1, await page.Locator("#password").CountAsync());
        await AssertCleanAsync(page);
    }

    [Fact]
    public async Task Without_script_a_story_outlives_the_session_it_was_typed_in()
    {
        await using var visit = await SignInAsync("late", "zh-CN", script: false);
        var page = visit.Page;
        await page.GotoAsync("/admin/articles/new");
        await page.FillAsync("#title", "青屿海上风电场全部机组并网");
        await page.FillAsync("#body", "第一段。\n\n第二段，𠮷野。");
        await SignOutAsync("late");

        await PressAsync(page, "save");
        await page.FillAsync("#email", "late@news.example");
        await page.FillAsync("#password", DeskBrowser.Password);
        await page.Locator("form[action='/admin/sign-in'] button").ClickAsync();

        await page.WaitForURLAsync("**/admin/articles/*?done=StoryBegun");
        Assert.Equal("第一段。\n\n第二段，𠮷野。", await page.InputValueAsync("#body"));
    }

    private static Task PressAsync(IPage page, string button) => page.Locator($"button.button[name=do][value={button}]").ClickAsync();

    private static async Task AssertCleanAsync(IPage page)
    {
        await page.SetViewportSizeAsync(390, 844);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await AccessibilityTests.AssertCleanAsync(page);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, page.Url);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1440, 900);
        await AccessibilityTests.AssertCleanAsync(page);
    }

    private async Task<Visit> SignInAsync(string name, string language, bool script)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = desk.BaseUrl, Locale = language, JavaScriptEnabled = script });
        var staff = await desk.Factory.AddStaffAsync($"{name}@news.example", Token, new Grant(null, Role.Editor));
        await context.AddCookiesAsync([new Cookie { Name = "portal-desk", Value = await desk.Factory.OpenSessionAsync(staff, Token), Domain = "localhost", Path = "/admin" }]);
        return new Visit(context, await context.NewPageAsync());
    }

    private async Task SignOutAsync(string name)
    {
        var staff = await desk.Factory.Newsroom.DoAsync<StaffQuery, StaffMember?>(query => query.FindAsync($"{name}@news.example", Token));
        await using var scope = desk.Factory.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EndSessions>().RunAsync(
            sessionId: null, except: null, Actor.Member(staff!.StaffId, staff.Name, []), Token);
    }

    /// <summary>With a photo, and with two findings to decide.</summary>
    private async Task<int> AddArticleAsync()
    {
        const string Source = "临江市新图书馆囧(jiǒng)字展本周开幕.";
        var edition = await desk.Factory.Newsroom.FirstAsync(context => context.Editions.OrderBy(row => row.EditionId), Token);
        var story = TestStories.Full() with { Body = $"临江市新图书馆囧字展本周开幕。\n\n{TestStories.Brief().Body}", Topics = ["wind"] };
        var result = await desk.Factory.Newsroom.DoAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(
            new SaveVersionRequest(null, edition.EditionId, null, story)
            {
                SourceText = Source,
                Findings =
                [
                    new Finding(FindingRule.PinyinGloss, 8, "(jiǒng)", "", Confidence.Low),
                    new Finding(FindingRule.Width, Source.Length - 1, ".", "。", Confidence.High),
                ],
            },
            Newsroom.Desk,
            Token));
        return result.ArticleId!.Value;
    }

    /// <summary>Somebody else saves title and body.</summary>
    private async Task ChangeAsync(int id)
    {
        var edition = await desk.Factory.Newsroom.FirstAsync(context => context.Editions.OrderBy(row => row.EditionId), Token);
        var version = await desk.Factory.Newsroom.FirstAsync(
            context => context.ArticleVersions.Where(row => row.ArticleId == id).OrderByDescending(row => row.Number), Token);
        await desk.Factory.Newsroom.SaveAsync(
            version.Story with { Title = "对方的标题", Body = version.Story.Body.Replace("三千余人", "四千余人", StringComparison.Ordinal) },
            edition, articleId: id, token: Token);
    }
}
