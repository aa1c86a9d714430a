using System.Net;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

public sealed class SignInTests : IAsyncDisposable
{
    private const string Email = "fang@news.example";
    private readonly PortalFactory _portal = new() { Settings = { ["Mail:Folder"] = "mail", ["Mail:From"] = "desk@news.example" } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/sign-in")]
    [InlineData("/admin/staff")]
    [InlineData("/admin/nowhere")]
    public async Task Without_any_account_the_desk_says_how_to_open_the_first_one(string path)
    {
        using var browser = new DeskBrowser(_portal, "en-GB");

        var page = await browser.OpenAsync(path, Token);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("user add", page.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form"));
    }

    [Fact]
    public async Task The_first_administrator_comes_in_by_the_link_of_the_verb()
    {
        using var program = new PortalProgram(_portal.DataFolder);
        using var browser = new DeskBrowser(_portal);
        await browser.OpenAsync("/admin", Token);
        var output = await program.DoAsync(Token, "user", "add", Email, "--name", "方一", "--role", "administrator");
        var link = new Uri(output.Trim().Split('\n')[^1].Trim()).PathAndQuery;

        await browser.OpenAsync(link, Token);
        await browser.SendAsync(link, Token, ("password", DeskBrowser.Password));
        Assert.Equal("/admin/sign-in", browser.Location);
        await browser.SignInAsync(Email, Token);
        var staff = await browser.OpenAsync("/admin/staff", Token);

        Assert.Contains("方一", staff.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync(link, Token);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task A_proxy_may_end_https()
    {
        await _portal.AddStaffAsync(Email, Token);
        using var browser = DeskBrowser.BehindProxy(_portal);

        await browser.SignInAsync(Email, Token);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.All(browser.Cookies.GetAllCookies(), cookie => Assert.True(cookie.Secure));
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_was_asked_for()
    {
        await _portal.AddStaffAsync(Email, Token);
        using var browser = new DeskBrowser(_portal);
        await browser.OpenAsync("/admin/account?x=1", Token);

        Assert.Equal("/admin/sign-in?return=%2Fadmin%2Faccount%3Fx%3D1", browser.Location);
        var page = await browser.OpenAsync(browser.Location!, Token);
        var back = page.QuerySelector("input[name=return]")!.GetAttribute("value")!;
        await browser.SendAsync("/admin/sign-in", Token, ("email", Email), ("password", DeskBrowser.Password), ("return", back));
        Assert.Equal("/admin/account?x=1", browser.Location);
    }

    [Theory]
    [InlineData("https://evil.example/admin")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/admin/../news")]
    [InlineData("/administrator")]
    public async Task Signing_in_leads_nowhere_else(string back)
    {
        await _portal.AddStaffAsync(Email, Token);
        using var browser = new DeskBrowser(_portal);
        await browser.OpenAsync("/admin/sign-in", Token);
        await browser.SendAsync("/admin/sign-in", Token, ("email", Email), ("password", DeskBrowser.Password), ("return", back));

        Assert.StartsWith("/admin", browser.Location, StringComparison.Ordinal);
        Assert.Equal(PortalFactory.Address, new Uri(new Uri(PortalFactory.Address), browser.Location).GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answer()
    {
        await _portal.AddStaffAsync(Email, Token);

        var known = await WrongAsync(Email);
        var unknown = await WrongAsync("nobody@news.example");

        Assert.Equal(known.Replace(Email, "", StringComparison.Ordinal), unknown.Replace("nobody@news.example", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cookie_is_for_the_desk_only_and_no_script_reads_it()
    {
        await _portal.AddStaffAsync(Email, Token);
        using var browser = new DeskBrowser(_portal);
        await browser.OpenAsync("/admin/sign-in", Token);
        await browser.SendAsync("/admin/sign-in", Token, ("email", Email), ("password", DeskBrowser.Password));

        var cookie = Assert.Single(browser.Answer!.Headers.GetValues("Set-Cookie"), value => value.StartsWith("portal-desk", StringComparison.Ordinal));
        Assert.Contains("path=/admin; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        await browser.OpenAsync("/", Token);
        Assert.False(browser.Answer!.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Codes_and_recovery_codes_complete_the_password()
    {
        using var browser = await _portal.SignInAsync(Email, Token);
        var setup = await browser.OpenAsync("/admin/account/authenticator", Token);
        var key = setup.QuerySelector("input[name=key]")!.GetAttribute("value")!;
        Assert.NotEmpty(setup.QuerySelector("svg path")!.GetAttribute("d")!);
        var codes = await browser.SendAsync(
            "/admin/account/authenticator", Token, ("key", key), ("code", Totp.CodeAt(key, _portal.Clock.GetUtcNow())));
        var recovery = codes.QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, recovery.Count);

        using var other = new DeskBrowser(_portal);
        await other.OpenAsync("/admin/sign-in", Token);
        await other.SendAsync("/admin/sign-in", Token, ("email", Email), ("password", DeskBrowser.Password));
        Assert.StartsWith("/admin/sign-in/code", other.Location, StringComparison.Ordinal);
        await other.OpenAsync("/admin/account", Token);
        Assert.StartsWith("/admin/sign-in", other.Location, StringComparison.Ordinal);
        await other.OpenAsync("/admin/sign-in/code", Token);
        await other.SendAsync("/admin/sign-in/code", Token, ("code", "123456"));
        Assert.Equal(HttpStatusCode.Unauthorized, other.Status);
        await other.SendAsync("/admin/sign-in/code", Token, ("code", recovery[0]));
        Assert.Equal("/admin", other.Location);
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_mail()
    {
        await _portal.AddStaffAsync(Email, Token);
        using var browser = new DeskBrowser(_portal);
        await browser.OpenAsync("/admin/forgotten", Token);
        await browser.SendAsync("/admin/forgotten", Token, ("email", "nobody@news.example"));
        var page = await browser.SendAsync("/admin/forgotten", Token, ("email", Email));

        Assert.NotNull(page.QuerySelector("[role=status]"));
        var mail = await MailAsync();
        Assert.Contains($"To: \"fang\" <{Email}>", mail, StringComparison.Ordinal);
        var link = new Uri(mail.Split('\n').Single(line => line.Contains("/admin/link", StringComparison.Ordinal)).Trim()).PathAndQuery;
        await browser.OpenAsync(link, Token);
        await browser.SendAsync(link, Token, ("password", "nine blue boats on the river"));
        await browser.SignInAsync(Email, Token, "nine blue boats on the river");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task Whoever_guesses_waits()
    {
        await _portal.AddStaffAsync(Email, Token);
        using var browser = new DeskBrowser(_portal, "en");
        await browser.OpenAsync("/admin/sign-in", Token);
        for (var number = 0; number < 5; number++)
        {
            await browser.SendAsync("/admin/sign-in", Token, ("email", Email), ("password", "wrong"));
        }

        var page = await browser.SendAsync("/admin/sign-in", Token, ("email", Email), ("password", DeskBrowser.Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Contains("15 seconds", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Email, page.QuerySelector("#email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Signing_out_everywhere_else_leaves_this_browser()
    {
        using var here = await _portal.SignInAsync(Email, Token);
        using var there = new DeskBrowser(_portal);
        await there.SignInAsync(Email, Token);

        await here.SendAsync("/admin/account/sessions/end-others", Token);

        await there.OpenAsync("/admin/account", Token);
        Assert.Equal(HttpStatusCode.Redirect, there.Status);
        await here.OpenAsync("/admin/account", Token);
        Assert.Equal(HttpStatusCode.OK, here.Status);
        await here.SendAsync("/admin/sign-out", Token);
        await here.OpenAsync("/admin/account", Token);
        Assert.Equal(HttpStatusCode.Redirect, here.Status);
    }

    [Fact]
    public async Task A_dangerous_form_goes_on_after_the_password_with_every_field()
    {
        using var browser = await _portal.SignInAsync(Email, Token, new Grant(null, Role.Administrator));
        _portal.Clock.Advance(StaffSession.Recent);

        var asked = await browser.SendAsync("/admin/staff/new", Token, ("email", "lu@news.example"), ("name", "陆二"), ("grants", "Editor/*"));
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        var fields = asked.QuerySelectorAll("main input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))
            .Where(field => field.Item1 != "__RequestVerificationToken").ToList();
        await browser.SendAsync("/admin/staff/new", [.. fields, ("confirm-password", "wrong")], Token);
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        await browser.SendAsync("/admin/staff/new", [.. fields, ("confirm-password", DeskBrowser.Password)], Token);

        var page = await browser.OpenAsync(browser.Location!, Token);
        Assert.Equal("陆二", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Editor/*", Assert.Single(page.QuerySelectorAll("input[checked]")).GetAttribute("value"));
        Assert.Contains("lu@news.example", await MailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_words()
    {
        using var browser = await _portal.SignInAsync(Email, Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/account/language") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Cookie", browser.Cookies.GetCookieHeader(new Uri(PortalFactory.Address + "/admin/account")));
        using var client = _portal.CreateClient();
        using var response = await client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("表单", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_speaks_the_language_of_the_person_and_else_that_of_the_browser()
    {
        await _portal.AddStaffAsync(Email, Token);
        using var browser = new DeskBrowser(_portal, "fr, en;q=0.8, zh;q=0.5");
        var before = await browser.OpenAsync("/admin/sign-in", Token);
        await browser.SignInAsync(Email, Token);
        await browser.SendAsync("/admin/account/language", Token, ("language", "zh-Hans"));
        var after = await browser.OpenAsync("/admin/account", Token);

        Assert.Equal(("en", "zh-Hans"), (before.DocumentElement.GetAttribute("lang"), after.DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task No_page_of_the_desk_is_kept_anywhere()
    {
        using var browser = await _portal.SignInAsync(Email, Token);
        foreach (var path in new[] { "/admin", "/admin/account", "/admin/nowhere", "/admin/sign-in", "/admin/staff" })
        {
            await browser.OpenAsync(path, Token);

            Assert.True(browser.Answer!.Headers.CacheControl!.NoStore, path);
            Assert.Null(browser.Answer.Headers.ETag);
            Assert.Contains("script-src 'self'", string.Join(' ', browser.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    private async Task<string> WrongAsync(string email)
    {
        using var browser = new DeskBrowser(_portal);
        await browser.OpenAsync("/admin/sign-in", Token);
        var page = await browser.SendAsync("/admin/sign-in", Token, ("email", email), ("password", "wrong"));
        foreach (var token in page.QuerySelectorAll("input[name=__RequestVerificationToken]"))
        {
            token.Remove();
        }

        return $"{browser.Status} {page.DocumentElement.OuterHtml}";
    }

    /// <summary>The first mail that leaves; it is written beside the request.</summary>
    private async Task<string> MailAsync()
    {
        var folder = Path.Combine(_portal.DataFolder, "mail");
        while (!Directory.Exists(folder) || Directory.GetFiles(folder, "*.eml").Length == 0)
        {
            await Task.Yield();
        }

        using var mail = await MimeKit.MimeMessage.LoadAsync(Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).First(), Token);
        return $"To: {mail.To}\n{mail.TextBody}";
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
