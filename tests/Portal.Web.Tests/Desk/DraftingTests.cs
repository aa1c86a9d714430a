using System.Net;
using System.Text.Json;
using Portal.Desk;
using Portal.Staff;
using Portal.Testing;
using Portal.Text;
using Portal.Web.Areas.Admin.Views.Write;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>What the scripts of the writing page ask the server for.</summary>
public sealed class DraftingTests : IAsyncDisposable
{
    private const string Email = "lin@news.example";
    private readonly PortalFactory _portal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public async Task The_preview_is_what_readers_get_to_the_byte(string language)
    {
        var edition = await _portal.Newsroom.AddEditionAsync(language: language, token: Token);
        await _portal.RefreshAsync(Token);
        var hash = await _portal.Newsroom.AddPhotoAsync(TestPhotos.Jpeg(1000, 500), Token);
        var story = TestStories.Full() with
        {
            Photos = TestStories.WithPhoto(hash).Photos,
            Body = "首段有**加粗**、[链接](https://a.example/?a=1&b=2)与“引号”。\n\n## 小标题\n\n- 一\n- 二\n\n> 引用 <b>不是标签</b>\n\n末段。",
        };
        using var browser = await _portal.SignInAsync(Email, Token, new Grant(edition.EditionId, Role.Editor));

        var preview = await browser.AskAsync(
            "/admin/articles/preview", Token, [.. StoryFormNames.Write(StoryForm.Of(story) with { Key = "new-1", Home = $"{edition.EditionId}/" })]);

        var published = await _portal.Newsroom.PublishAsync(story, edition, token: Token);
        using var reader = _portal.CreateClient();
        var page = await reader.GetStringAsync(published.Path, Token);
        var body = preview.GetProperty("body").GetString()!;
        Assert.Contains($"/admin/media/{hash}/", body, StringComparison.Ordinal);
        // Readers' address of a photo shows nothing before it is public, so that the desk has one of its own; all else is the same.
        Assert.Contains($"<div class=\"text\">{body.Replace("/admin/media/", "/media/", StringComparison.Ordinal)}</div>", page, StringComparison.Ordinal);
        Assert.Contains("/people/", body + (language == "en" ? "/people/" : ""), StringComparison.Ordinal);
        Assert.Equal(SummaryProposal.Of(story, language), preview.GetProperty("summary").GetString());
        Assert.Equal(["title", "kicker", "shortTitle", "seoTitle"], preview.GetProperty("titles").EnumerateArray().Select(title => title.GetProperty("field").GetString()!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_previewed_is_not_stored()
    {
        var edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.RefreshAsync(Token);
        using var browser = await _portal.SignInAsync(Email, Token, new Grant(edition.EditionId, Role.Reporter));

        await browser.AskAsync("/admin/articles/preview", Token, ("key", "new-1"), ("home", "1/"), ("credits[0].role", "Reporter"), ("credits[0].name", "新人"));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(await DatabaseFile.ReadAsync(_portal.DataFolder, "SELECT Name FROM People", Token));
    }

    [Fact]
    public async Task What_is_typed_is_kept_for_its_writer_and_offered_by_the_fields_of_the_form()
    {
        var edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.RefreshAsync(Token);
        using var browser = await _portal.SignInAsync(Email, Token, new Grant(edition.EditionId, Role.Reporter));

        var kept = await browser.AskAsync("/admin/articles/autosave", Token, ("key", "new-7"), ("home", "1/"), ("title", "半句"), ("body", "一\r\n\r\n二"), ("month", "1x"));

        Assert.Equal(_portal.Clock.GetUtcNow().UtcDateTime, kept.GetProperty("savedAtUtc").GetDateTime());
        var form = StoryFormNames.OfText(Assert.Single(await DatabaseFile.ReadAsync(_portal.DataFolder, "SELECT Fields FROM Autosaves WHERE Key = 'new-7'", Token)));
        Assert.Equal(("半句", "一\n\n二", "1x"), (form!.Title, form.Body, form.Month));
    }

    [Fact]
    public async Task Pasted_markup_comes_back_clean_and_each_change_can_be_undone()
    {
        await _portal.Newsroom.AddEditionAsync(token: Token);
        using var browser = await _portal.SignInAsync(Email, Token, new Grant(null, Role.Reporter));

        var pasted = await browser.AskAsync("/admin/articles/paste", Token, ("html", PastedPages.WeChat), ("language", "zh-Hans"));
        var findings = pasted.GetProperty("findings").EnumerateArray().ToList();
        var exclamation = findings.FindIndex(finding => finding.GetProperty("before").GetString() == "!");
        var undone = await browser.AskAsync(
            "/admin/articles/paste/undo", Token,
            ("body", PastedPages.WeChatAsMarkdown), ("pasted", pasted.GetProperty("pasted").GetString()!), ("index", $"{exclamation}"));

        Assert.Equal(PastedPages.WeChatAsMarkdown, pasted.GetProperty("markdown").GetString());
        Assert.Equal("全角半角", findings[exclamation].GetProperty("rule").GetString());
        Assert.Equal(PastedPages.WeChatAsMarkdown.Replace("不错！", "不错!", StringComparison.Ordinal), undone.GetProperty("body").GetString());
        Assert.True(PasteField.Read(undone.GetProperty("pasted").GetString()!)!.Findings[exclamation].Resolved);
        await browser.AskAsync("/admin/articles/paste/undo", Token, ("body", "别的"), ("pasted", pasted.GetProperty("pasted").GetString()!), ("index", $"{exclamation}"));
        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
    }

    [Theory]
    [InlineData("/admin/articles/preview", HttpStatusCode.NotFound)]
    [InlineData("/admin/articles/7/autosave", HttpStatusCode.Forbidden)]
    [InlineData("/admin/articles/7/presence", HttpStatusCode.NotFound)]
    [InlineData("/admin/articles/paste/undo", HttpStatusCode.BadRequest)]
    public async Task A_script_is_refused_in_words_and_without_a_page(string path, HttpStatusCode status)
    {
        await _portal.Newsroom.AddEditionAsync(token: Token);
        using var browser = await _portal.SignInAsync(Email, Token, new Grant(null, Role.Reporter));

        var problem = await browser.AskAsync(path, Token, ("key", "new-1"), ("home", ""));

        Assert.Equal(status, browser.Status);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task What_is_too_large_is_said_to_be()
    {
        await _portal.Newsroom.AddEditionAsync(token: Token);
        using var browser = await _portal.SignInAsync(Email, Token, new Grant(null, Role.Reporter));

        await browser.AskAsync("/admin/articles/autosave", Token, ("key", "new-1"), ("home", "1/"), ("body", new string('字', SaveAutosave.MaxFields)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, browser.Status);
        await browser.AskAsync("/admin/articles/paste", Token, ("html", new string('字', 4_000_001)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, browser.Status);
    }

    [Fact]
    public async Task An_ended_session_is_told_to_the_script_which_then_goes_on_with_a_new_one()
    {
        var edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.RefreshAsync(Token);
        using var browser = await _portal.SignInAsync(Email, Token, new Grant(edition.EditionId, Role.Reporter));
        await DatabaseFile.ExecuteAsync(_portal.DataFolder, "DELETE FROM StaffSessions", Token);

        var refused = await browser.AskAsync("/admin/articles/autosave", Token, ("key", "new-1"), ("home", "1/"), ("title", "题"));
        Assert.Equal((HttpStatusCode.Unauthorized, 401), (browser.Status, refused.GetProperty("status").GetInt32()));

        await browser.SignInAsync(Email, Token);
        await browser.AskAsync("/admin/articles/autosave", Token, ("key", "new-1"), ("home", "1/"), ("title", "题"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task What_a_browser_kept_opens_for_nobody_else()
    {
        await _portal.Newsroom.AddEditionAsync(token: Token);
        using var mine = await _portal.SignInAsync(Email, Token, new Grant(null, Role.Reporter));
        using var theirs = await _portal.SignInAsync("lu@news.example", Token, new Grant(null, Role.ChiefEditor));
        var page = await mine.OpenAsync("/admin/articles/new", Token);
        var facts = JsonSerializer.Deserialize<JsonElement>(page.QuerySelector("script[data-pen]")!.GetAttribute("data-pen")!);
        var copy = facts.GetProperty("sealed").GetString()!;

        var opened = await mine.AskAsync("/admin/articles/pen/open", Token, ("sealed", copy));
        Assert.Equal(facts.GetProperty("key").GetString(), opened.GetProperty("key").GetString());
        await theirs.AskAsync("/admin/articles/pen/open", Token, ("sealed", copy));
        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        await theirs.AskAsync("/admin/articles/pen/open", Token, ("sealed", "AAAA"));
        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
