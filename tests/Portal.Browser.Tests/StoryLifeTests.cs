using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MimeKit;
using Portal.Media;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>
/// From an empty portal to a withdrawn story, by several people who have a keyboard only: the first administrator by the verb, everybody else
/// by the mail that invites them, and a reader who watches.
/// </summary>
public sealed partial class StoryLifeTests(BrowserPortal browser) : IAsyncLifetime
{
    private const string Title = "青屿港夜航班轮今晨首航(图)";
    private const string Body = "青屿港至临江的夜航班轮7日清晨首航，二百一十名旅客在船上看到日出。\n\n"
        + "航线全长九十六公里，单程四小时十分。船舱里有四十个卧铺，靠窗的座位提前一周售完。\n\n"
        + "船长陆一鸣说，夜里风浪不大，灯塔的光一直照到外海。\n\n"
        + "据了解，班轮每周往返四次，冬季停航两个月。";

    private readonly DeskPortal _portal = new();
    private readonly List<Visit> _visits = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string MailFolder => Path.Combine(_portal.Factory.DataFolder, "mail");

    private DateTime Local => TimeZoneInfo.ConvertTime(_portal.Factory.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).DateTime;

    public async ValueTask InitializeAsync()
    {
        if (BrowserProgram.Path is not null)
        {
            _portal.Factory.StartServer();
            var edition = new Editions.Edition("main", "山河新闻", "zh-Hans", "Asia/Shanghai", isMain: true) { SignOffs = 2 };
            await _portal.Factory.Newsroom.AddAsync(edition, Token);
            await _portal.Factory.Newsroom.AddSectionAsync(edition, "shehui", "社会", token: Token);
            await _portal.Factory.RefreshAsync(Token);
            await AddPhotosAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits)
        {
            await visit.DisposeAsync();
        }

        await _portal.DisposeAsync();
    }

    [Theory]
    [InlineData("zh-CN", true)]
    [InlineData("en-GB", true)]
    [InlineData("zh-CN", false)]
    [InlineData("en-GB", false)]
    public async Task A_story_lives_from_its_first_word_to_its_withdrawal(string language, bool script)
    {
        var administrator = await VisitAsync(language, script);
        await BeAdministratorAsync(administrator, language);
        var writer = await InviteAsync(administrator, "writer", Role.Editor, language, script);
        var second = await InviteAsync(administrator, "second", Role.Editor, language, script);
        var chief = await InviteAsync(administrator, "chief", Role.ChiefEditor, language, script);
        var reader = (await VisitAsync(language, script)).Page;

        var path = await WriteAsync(writer);
        await writer.OpenAsync($"{path}/publish");
        await writer.PressAsync("form[action$='/submit'] button");
        await second.OpenAsync("/admin");
        await second.PressAsync($"[aria-labelledby=waiting] a[href='{path}/publish']");
        await second.TypeAsync("#return-text", "第二段里的卧铺数请再核一次。");
        await second.PressAsync("form[action$='/return'] button");

        await MendAsync(writer, path);
        await writer.OpenAsync($"{path}/publish");
        await writer.PressAsync("form[action$='/submit'] button");
        await second.OpenAsync($"{path}/publish");
        await second.PressAsync("form[action$='/sign-off'] button");
        await chief.OpenAsync("/admin");
        await chief.PressAsync($"[aria-labelledby=waiting] a[href='{path}/publish']");
        await chief.PressAsync("form[action$='/sign-off'] button");

        var at = Local.AddMinutes(2);
        await chief.TypeTimeAsync("#schedule-at", at.AddSeconds(-at.Second));
        await chief.PressAsync("form[action$='/schedule'] button");
        var address = $"/news/{at:yyyy}/{at:MMdd}/{path.Split('/')[^1]}.html";
        Assert.Equal(404, (await reader.GotoAsync(address))!.Status);
        _portal.Factory.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(200, (await reader.GotoAsync(address))!.Status);
        await AssertStoryAsync(reader);

        await chief.OpenAsync($"{path}/publish");
        await chief.TypeAsync("#correct-text", "首段旅客人数有误，应为二百一十二名。");
        await chief.PressAsync("form[action$='/correct'] button");
        await reader.GotoAsync(address);
        Assert.Contains("应为二百一十二名", await reader.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await WithdrawAsync(chief);
        Assert.Equal(410, (await reader.GotoAsync(address))!.Status);
        Assert.DoesNotContain("陆一鸣", await reader.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(_visits.SelectMany(visit => visit.Complaints), complaint => !Answered().IsMatch(complaint));
    }

    /// <summary>By the link that the verb prints.</summary>
    private async Task BeAdministratorAsync(Keys keys, string language)
    {
        await keys.OpenAsync("/admin");
        Assert.Contains("user add", await keys.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        using var program = new PortalProgram(_portal.Factory.DataFolder);
        var output = await program.DoAsync(Token, "user", "add", "admin@news.example", "--name", "方一", "--role", "administrator");
        await ChooseAsync(keys, new Uri(output.Trim().Split('\n')[^1].Trim()).PathAndQuery, "admin");
        Assert.StartsWith(language[..2], await keys.Page.Locator("html").GetAttributeAsync("lang"), StringComparison.Ordinal);
    }

    /// <summary>A page in which somebody has signed in whom the mail invited.</summary>
    private async Task<Keys> InviteAsync(Keys administrator, string name, Role role, string language, bool script)
    {
        var known = Mails();
        await administrator.OpenAsync("/admin/staff/new");
        await administrator.TypeAsync("#email", $"{name}@news.example");
        await administrator.TypeAsync("#name", name);
        await administrator.ChooseAsync("#language", language.StartsWith("en", StringComparison.Ordinal) ? "en" : "zh-Hans");
        await administrator.TickAsync($"input[name=grants][value='{role}/1']");
        await administrator.PressAsync("main form .button");
        Assert.Contains("StaffAdded", administrator.Page.Url, StringComparison.Ordinal);
        var keys = await VisitAsync(language, script);
        await ChooseAsync(keys, await LinkAsync(known), name);
        return keys;
    }

    /// <summary>Chooses a password by a link, and signs in with it.</summary>
    private static async Task ChooseAsync(Keys keys, string link, string name)
    {
        await keys.OpenAsync(link);
        await keys.TypeAsync("#new-password", DeskBrowser.Password);
        await keys.PressAsync("main form .button");
        await keys.TypeAsync("#email", $"{name}@news.example");
        await keys.TypeAsync("#password", DeskBrowser.Password);
        await keys.PressAsync("form[action='/admin/sign-in'] .button");
        Assert.EndsWith("/admin", keys.Page.Url, StringComparison.Ordinal);
    }

    /// <returns>Where the story is written.</returns>
    private static async Task<string> WriteAsync(Keys keys)
    {
        await keys.PressAsync("main a[href='/admin/articles/new']");
        await keys.TypeAsync("#title", Title);
        await keys.ChooseAsync("#verb", "电");
        await keys.TypeAsync("#agency", "山河网");
        await keys.TypeAsync("#place", "青屿");
        await keys.TypeAsync("#month", "11");
        await keys.TypeAsync("#day", "7");
        await keys.TypeAsync("#credits-0-name", "林晚");
        await keys.TypeAsync("#credits-1-name", "周牧");
        await keys.TypeAsync("#source", "山河网");
        await keys.TypeAsync("#body", Body);
        await AddPhotoAsync(keys, row: 0, "班轮驶出青屿港", "清晨的港口，吊机立在水边");
        await AddPhotoAsync(keys, row: 1, "旅客在甲板上看日出", "海面上的晨光");
        await keys.PressAsync("button.button[name=do][value=save]");
        Assert.Contains("StoryBegun", keys.Page.Url, StringComparison.Ordinal);
        return new Uri(keys.Page.Url).AbsolutePath;
    }

    private static async Task AddPhotoAsync(Keys keys, int row, string caption, string alt)
    {
        await keys.TickAsync($"[data-chooser] li:nth-child({row + 1}) input");
        await keys.PressAsync("button[value=photos-add]");
        await keys.TypeAsync($"#photos-{row}-caption", caption);
        await keys.TypeAsync($"#photos-{row}-alt", alt);
        await keys.TypeAsync($"#photos-{row}-creditName", "何川");
        await keys.ChooseAsync($"#photos-{row}-creditKind", "Shot");
    }

    private static async Task MendAsync(Keys keys, string path)
    {
        await keys.OpenAsync("/admin");
        await keys.PressAsync($"[aria-labelledby=drafts] a[href='{path}']");
        await keys.TypeAsync("#body", Body.Replace("四十个", "四十二个", StringComparison.Ordinal));
        await keys.TypeAsync("#note", "卧铺数已核。");
        await keys.PressAsync("button.button[name=do][value=save]");
        Assert.Contains("VersionSaved", keys.Page.Url, StringComparison.Ordinal);
    }

    private static async Task AssertStoryAsync(IPage page)
    {
        var text = await page.Locator("main").InnerTextAsync();
        Assert.All(
            new[] { Title, "山河网青屿11月7日电", "四十二个卧铺", "冬季停航两个月", "班轮驶出青屿港", "何川", "周牧", "林晚" },
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Equal(1, await page.GetByAltText("海面上的晨光").CountAsync());
    }

    /// <summary>Later, so that the password is asked for again, and what was typed is still there.</summary>
    private async Task WithdrawAsync(Keys keys)
    {
        _portal.Factory.Clock.Advance(StaffSession.Recent);
        await keys.TypeAsync("#withdraw-text", "首航时间有误，本站撤下此稿。");
        await keys.PressAsync("form[action$='/withdraw'] button");
        await keys.TypeAsync("#confirm-password", DeskBrowser.Password);
        await keys.PressAsync("main form .button");
        Assert.Equal(1, await keys.Page.Locator(".checklist").CountAsync());
    }

    private async Task<Keys> VisitAsync(string language, bool script)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _portal.BaseUrl,
            Locale = language,
            JavaScriptEnabled = script,
        });
        var visit = new Visit(context, await context.NewPageAsync());
        _visits.Add(visit);
        return new Keys(visit.Page);
    }

    private HashSet<string> Mails() => Directory.Exists(MailFolder) ? [.. Directory.EnumerateFiles(MailFolder, "*.eml")] : [];

    /// <summary>The link of the mail that is new.</summary>
    private async Task<string> LinkAsync(IReadOnlySet<string> known)
    {
        string? file = null;
        while ((file = Mails().FirstOrDefault(mail => !known.Contains(mail))) is null)
        {
            Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        using var message = await MimeMessage.LoadAsync(file, Token);
        return new Uri(Link().Match(message.TextBody!).Value).PathAndQuery;
    }

    private async Task AddPhotosAsync()
    {
        await using var scope = _portal.Factory.Services.CreateAsyncScope();
        for (var number = 0; number < 3; number++)
        {
            var photo = await scope.ServiceProvider.GetRequiredService<PhotoIntake>().StoreAsync(SamplePhotos.Jpeg(number), Token);
            await scope.ServiceProvider.GetRequiredService<AddPhoto>().RunAsync(AddPhotoRequest.Of(photo), Newsroom.Desk, Token);
        }
    }

    [GeneratedRegex(@"http\S+/admin/link\?key=\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    /// <summary>The browser notes answers that are as they should be.</summary>
    [GeneratedRegex("status of (401|404|410)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Answered();
}
