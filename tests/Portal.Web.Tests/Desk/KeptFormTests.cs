using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>A form that is sent too late, by whoever still has its page open.</summary>
public sealed class KeptFormTests
{
    private const string Secret = "只有我知道的一段";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_in_again_in_place_saves_what_was_typed()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");
        var (path, fields) = await TypeAsync(desk, browser);
        await SignOutEverywhereAsync(desk);

        var page = await browser.SendAsync(path, fields, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.DoesNotContain(Secret, await browser.Answer!.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        page = await browser.SendAsync("/admin/sign-in", SignIn(page, "writer", "wrong"), Token);
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        var sent = SignIn(page, "writer");
        await browser.SendAsync("/admin/sign-in", sent, Token);
        Assert.Equal((HttpStatusCode.TemporaryRedirect, path), (browser.Status, browser.Location));
        await browser.SendAsync(path, sent, Token);
        Assert.Equal($"{path}?done=VersionSaved", browser.Location);
        await AssertSavedAsync(desk, path);
    }

    [Fact]
    public async Task The_second_factor_is_asked_for_in_between()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");
        var key = (await browser.OpenAsync("/admin/account/authenticator", Token)).QuerySelector("input[name=key]")!.GetAttribute("value")!;
        await browser.SendAsync("/admin/account/authenticator", Token, ("key", key), ("code", Totp.CodeAt(key, desk.Portal.Clock.GetUtcNow())));
        var (path, fields) = await TypeAsync(desk, browser);
        await SignOutEverywhereAsync(desk);
        desk.Portal.Clock.Advance(TimeSpan.FromMinutes(1));

        var page = await browser.SendAsync(path, fields, Token);
        page = await browser.SendAsync("/admin/sign-in", SignIn(page, "writer"), Token);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        page = await browser.SendAsync("/admin/sign-in/code", page.Form("form[action='/admin/sign-in/code']").With(("code", "000000")), Token);
        var sent = page.Form("form[action='/admin/sign-in/code']").With(("code", Totp.CodeAt(key, desk.Portal.Clock.GetUtcNow())));
        await browser.SendAsync("/admin/sign-in/code", sent, Token);
        Assert.Equal((HttpStatusCode.TemporaryRedirect, path), (browser.Status, browser.Location));
        await browser.SendAsync(path, sent, Token);

        await AssertSavedAsync(desk, path);
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_there_neither_sees_nor_saves_it()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");
        await desk.Portal.AddStaffAsync("other@news.example", Token, new Grant(desk.Edition.EditionId, Role.ChiefEditor));
        var (path, fields) = await TypeAsync(desk, browser);
        await SignOutEverywhereAsync(desk);

        var page = await browser.SendAsync(path, fields, Token);
        var sent = SignIn(page, "other");
        await browser.SendAsync("/admin/sign-in", sent, Token);
        page = await browser.SendAsync(path, sent, Token);

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.DoesNotContain(Secret, await browser.Answer!.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(1, (await desk.VersionAsync(IdOf(path), Token)).Number);
        // The page still holds it for whose it is.
        sent = SignIn(page, "writer");
        await browser.SendAsync("/admin/sign-in", sent, Token);
        await browser.SendAsync(path, sent, Token);
        await AssertSavedAsync(desk, path);
    }

    [Fact]
    public async Task A_page_that_is_still_open_when_somebody_else_has_signed_in_is_not_theirs_to_send()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");
        var (path, fields) = await TypeAsync(desk, browser);
        var other = await desk.Portal.AddStaffAsync("other@news.example", Token, new Grant(desk.Edition.EditionId, Role.ChiefEditor));
        await browser.UseSessionAsync(await desk.Portal.OpenSessionAsync(other, Token), Token);

        await browser.SendAsync(path, fields, Token);

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.DoesNotContain(Secret, await browser.Answer!.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(1, (await desk.VersionAsync(IdOf(path), Token)).Number);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_whose_token_is_void_is_sent_again_by_one_button(bool withoutCookie)
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");
        var (path, fields) = await TypeAsync(desk, browser);
        if (withoutCookie)
        {
            foreach (Cookie cookie in browser.Cookies.GetCookies(new Uri($"{PortalFactory.Address}/admin")).Where(cookie => cookie.Name == "portal-form"))
            {
                cookie.Expired = true;
            }
        }

        var page = await browser.SendWithTokenAsync(path, fields, "void", Token);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains(Secret, page.QuerySelector("#kept-text")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync(path, page.Form($"form[action='{path}']").With(), Token);

        Assert.Equal($"{path}?done=VersionSaved", browser.Location);
        await AssertSavedAsync(desk, path);
    }

    /// <summary>Either while the form is saved, or before anybody knows whose it is.</summary>
    [Theory]
    [InlineData("ArticleVersions", true)]
    [InlineData("StaffSessions", false)]
    public async Task A_form_that_came_while_the_database_was_away_is_sent_again_by_one_button(string table, bool isKnown)
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");
        var (path, fields) = await TypeAsync(desk, browser);
        await RenameAsync(desk, table, "Away");

        var page = await browser.SendAsync(path, fields, Token);
        await RenameAsync(desk, "Away", table);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)), (browser.Status, browser.Answer!.Headers.RetryAfter?.Delta));
        Assert.True(browser.Answer.Headers.CacheControl!.NoStore);
        Assert.Equal(isKnown, page.QuerySelector("#kept-text")?.TextContent.Contains(Secret, StringComparison.Ordinal) == true);
        Assert.Equal(isKnown, browser.Text.Contains(Secret, StringComparison.Ordinal));
        await browser.SendAsync(path, page.Form($"form[action='{path}']").With(), Token);
        Assert.Equal($"{path}?done=VersionSaved", browser.Location);
        await AssertSavedAsync(desk, path);
    }

    [Fact]
    public async Task A_page_of_the_desk_says_that_the_database_is_away()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");
        await RenameAsync(desk, "StaffSessions", "Away");

        var page = await browser.OpenAsync("/admin", Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Status);
        Assert.Equal("暂时连不上数据库", page.QuerySelector("h1")!.TextContent);
        await browser.AskAsync("/admin/articles/autosave", Token, ("key", "new-1"));
        Assert.Equal(("application/problem+json", HttpStatusCode.ServiceUnavailable), (browser.Answer!.Content.Headers.ContentType!.MediaType, browser.Status));
    }

    [Fact]
    public async Task A_reason_whose_token_is_void_is_sent_again_too()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");
        var path = $"/admin/articles/{await desk.SaveAsync(TestStories.Full(), Token)}/publish";
        await desk.SubmitAsync(IdOf(path.Replace("/publish", "", StringComparison.Ordinal)), Token);
        var fields = (await browser.OpenAsync(path, Token)).Form($"form[action='{path}/return']").With(("text", Secret));

        var page = await browser.SendWithTokenAsync($"{path}/return", fields, "void", Token);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains(Secret, page.QuerySelector("#kept-text")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync($"{path}/return", page.Form($"form[action='{path}/return']").With(), Token);
        Assert.Equal($"{path}?done=ArticleReturned", browser.Location);
    }

    [Fact]
    public async Task A_new_story_of_a_megabyte_is_carried_through_too()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");
        var text = string.Concat(Enumerable.Range(0, 350_000).Select(index => (char)(0x4E00 + (index % 20011))));
        var fields = (await browser.OpenAsync("/admin/articles/new", Token)).Story().With(("do", "save"), ("title", "长篇"), ("body", text));
        await SignOutEverywhereAsync(desk);

        var page = await browser.SendAsync("/admin/articles/new", fields, Token);
        var sent = SignIn(page, "writer");
        await browser.SendAsync("/admin/sign-in", sent, Token);
        await browser.SendAsync(browser.Location!, sent, Token);

        Assert.EndsWith("?done=StoryBegun", browser.Location, StringComparison.Ordinal);
        Assert.Equal(text, (await desk.VersionAsync(IdOf(browser.Location!.Split('?')[0]), Token)).Story.Body);
    }

    [Fact]
    public async Task A_form_that_is_larger_than_the_server_takes_is_told_so()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");
        var fields = (await browser.OpenAsync("/admin/articles/new", Token)).Story().With(("do", "save"), ("body", new string('长', 1_200_000)));

        var page = await browser.SendAsync("/admin/articles/new", fields, Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, browser.Status);
        Assert.Equal("表单过大", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_was_not_sealed_here_is_no_form()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var browser = await WriterAsync(desk, "writer");

        await browser.SendAsync("/admin/articles/new", Token, ("kept", "AAAA"), ("title", "伪造"), ("do", "save"));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
    }

    private static Task<DeskBrowser> WriterAsync(WritingDesk desk, string name) => desk.SignInAsync(name, Role.Editor, Token);

    /// <summary>Where the form goes, and what somebody has typed into it.</summary>
    private static async Task<(string Path, (string Name, string Value)[] Fields)> TypeAsync(WritingDesk desk, DeskBrowser browser)
    {
        var path = $"/admin/articles/{await desk.SaveAsync(TestStories.Full(), Token)}";
        return (path, (await browser.OpenAsync(path, Token)).Story().With(("do", "save"), ("title", "新的标题"), ("body", $"{Secret}\r\n\r\n𠮷野家。"), ("note", "改")));
    }

    private static (string Name, string Value)[] SignIn(IHtmlDocument page, string name, string password = DeskBrowser.Password) =>
        page.Form("form[action='/admin/sign-in']").With(("email", $"{name}@news.example"), ("password", password));

    private static async Task SignOutEverywhereAsync(WritingDesk desk)
    {
        await using var scope = desk.Portal.Services.CreateAsyncScope();
        var staff = await scope.ServiceProvider.GetRequiredService<StaffQuery>().FindAsync("writer@news.example", Token);
        await scope.ServiceProvider.GetRequiredService<EndSessions>().RunAsync(
            sessionId: null, except: null, Actor.Member(staff!.StaffId, staff.Name, []), Token);
    }

    private static Task RenameAsync(WritingDesk desk, string from, string to) =>
        DatabaseFile.ExecuteAsync(desk.Portal.DataFolder, $"ALTER TABLE {from} RENAME TO {to}", Token);

    private static async Task AssertSavedAsync(WritingDesk desk, string path)
    {
        var version = await desk.VersionAsync(IdOf(path), Token);
        Assert.Equal(
            TestStories.Full() with { Title = "新的标题", Body = $"{Secret}\n\n𠮷野家。" },
            version.Story);
        Assert.Equal((2, "改"), (version.Number, version.Note));
    }

    private static int IdOf(string path) => int.Parse(path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
