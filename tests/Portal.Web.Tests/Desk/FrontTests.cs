using System.Diagnostics;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Editions;
using Portal.Fronts;
using Portal.Links;
using Portal.Sections;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>The home of an edition as a chief editor lays it out by forms, and as readers get it from the cache.</summary>
public sealed class FrontTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly List<int> _stories = [];
    private Edition? _edition;
    private Section? _section;
    private DeskBrowser? _chief;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Path => DeskPaths.Front(_edition!.EditionId);

    private DateTime NowUtc => _portal.Clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        _section = await _portal.Newsroom.AddSectionAsync(_edition, "wenhua", "文化", token: Token);
        await _portal.RefreshAsync(Token);
        for (var number = 0; number < 6; number++)
        {
            var story = await _portal.Newsroom.PublishAsync(
                TestStories.Brief($"稿{number}"), _edition, _section, _portal.Clock.GetUtcNow().AddMinutes(-number - 1), token: Token);
            _stories.Add(story.ArticleId);
        }

        _chief = await _portal.SignInAsync("chief@news.example", Token, new Grant(null, Role.ChiefEditor));
    }

    public async ValueTask DisposeAsync()
    {
        _chief?.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task A_layout_is_made_by_forms_previewed_and_put_before_readers()
    {
        Assert.Equal("稿0", await LeadAsync());
        var page = await PressAsync(await _chief!.OpenAsync(Path, Token), $"add-{_stories[3]}", ("to", "Lead"));
        page = await PressAsync(page, $"add-{_stories[4]}", ("to", "Lead"));
        page = await PressAsync(page, $"add-{_stories[5]}", ("to", $"Section-{_section!.SectionId}"));
        page = await PressAsync(page, "up-1");
        Assert.Equal("稿4,稿3", TitlesIn(page, "Lead"));

        await PressAsync(page, "save", ("breakingText", "青屿港今晨恢复通航"), ("breakingUntil", "2025-11-07T12:00"), ("note", "午间"));
        Assert.Equal($"{Path}?done=FrontIsSaved", _chief.Location);
        Assert.Equal("稿0", await LeadAsync());

        var preview = await _chief.OpenAsync(DeskPaths.FrontVersion(_edition!.EditionId, 1), Token);
        Assert.Equal(HttpStatusCode.OK, _chief.Status);
        Assert.Equal("稿4", preview.QuerySelector(".lead__title")!.TextContent.Trim());
        Assert.Contains("no-store", _chief.Answer!.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        await PublishAsync();
        var home = await HomeAsync();
        Assert.Equal("稿4", home.QuerySelector(".lead__title")!.TextContent.Trim());
        Assert.Equal("稿3", home.QuerySelector(".front__beside .brief__title")!.TextContent.Trim());
        Assert.Equal("青屿港今晨恢复通航", home.QuerySelector(".breaking__text")!.TextContent.Trim());
        Assert.Equal("稿5", home.QuerySelector(".block__title")!.TextContent.Trim());
    }

    [Fact]
    public async Task Readers_see_a_front_within_a_second_of_its_publication()
    {
        await _portal.WarmedAsync(Token);
        await LeadAsync();
        await SaveAsync(new FrontPin(FrontSlot.Lead, _stories[5]));
        var passed = Stopwatch.StartNew();

        await PublishAsync();
        while (await LeadAsync() != "稿5")
        {
            Assert.True(passed.Elapsed < TimeSpan.FromSeconds(1), "Not there after a second.");
        }
    }

    [Fact]
    public async Task A_withdrawn_story_gives_its_place_on_the_kept_home_to_the_next()
    {
        await GoLiveAsync(new FrontPin(FrontSlot.Lead, _stories[3]), new FrontPin(FrontSlot.Lead, _stories[4]));
        Assert.Equal("稿3", await LeadAsync());

        await _portal.Newsroom.WithdrawAsync(_stories[3], "有误。", Token);

        Assert.Equal("稿4", await LeadAsync());
    }

    [Fact]
    public async Task A_pin_falls_out_of_the_kept_home_at_its_instant_without_any_job()
    {
        await GoLiveAsync(new FrontPin(FrontSlot.Lead, _stories[3]) { UntilUtc = NowUtc.AddMinutes(3) });
        Assert.Equal("稿3", await LeadAsync());

        _portal.Clock.Advance(TimeSpan.FromMinutes(3) - TimeSpan.FromTicks(1));
        Assert.Equal("稿3", await LeadAsync());
        _portal.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal("稿0", await LeadAsync());
    }

    [Fact]
    public async Task What_is_not_pinned_fills_itself_by_time()
    {
        await GoLiveAsync(new FrontPin(FrontSlot.Headline, _stories[0]));
        var home = await HomeAsync();

        Assert.Equal(["稿0"], home.QuerySelectorAll(".front__headlines a").Select(link => link.TextContent), StringComparer.Ordinal);
        Assert.Equal("稿1", home.QuerySelector(".lead__title")!.TextContent.Trim());
        Assert.DoesNotContain("稿0", home.QuerySelector("#latest")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_saves_over_a_newer_version_is_told_and_keeps_what_they_typed()
    {
        var page = await PressAsync(await _chief!.OpenAsync(Path, Token), $"add-{_stories[3]}", ("to", "Headline"));
        await SaveAsync(new FrontPin(FrontSlot.Lead, _stories[5]));

        var refused = await PressAsync(page, "save");

        Assert.Equal(HttpStatusCode.Conflict, _chief.Status);
        Assert.Contains("第 1 版", refused.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("稿3", TitlesIn(refused, "Headline"));
        await PressAsync(refused, "save");
        Assert.Equal($"{Path}?done=FrontIsSaved", _chief.Location);
    }

    [Theory]
    [InlineData("", "快讯条要有撤下时间")]
    [InlineData("明天", "时间应写成")]
    public async Task A_bar_without_an_end_is_refused_and_kept(string until, string reason)
    {
        var page = await PressAsync(await _chief!.OpenAsync(Path, Token), "save", ("breakingText", "青屿港今晨恢复通航"), ("breakingUntil", until));

        Assert.Equal(HttpStatusCode.BadRequest, _chief.Status);
        Assert.Contains(reason, page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("青屿港今晨恢复通航", page.GetElementById("breaking-text")!.GetAttribute("value"));
    }

    [Fact]
    public async Task One_number_moves_a_pin_and_a_list_moves_it_to_another_slot()
    {
        var page = await _chief!.OpenAsync(Path, Token);
        foreach (var story in _stories.Take(3))
        {
            page = await PressAsync(page, $"add-{story}", ("to", "Headline"));
        }

        page = await SendAsync(Fields(page), "arrange", fields => SetNth(fields, "place", 2, "1"));
        Assert.Equal("稿2,稿0,稿1", TitlesIn(page, "Headline"));

        page = await SendAsync(Fields(page), "arrange", fields => SetNth(fields, "slot", 0, "Picture"));
        Assert.Equal("稿2", TitlesIn(page, "Picture"));
        Assert.Equal("稿0,稿1", TitlesIn(page, "Headline"));
    }

    [Fact]
    public async Task Stories_are_found_by_title_and_by_number()
    {
        var page = await PressAsync(await _chief!.OpenAsync(Path, Token), "find", ("find", "稿4"));
        Assert.Equal(["稿4"], page.QuerySelectorAll(".offer-row__title [lang]").Select(title => title.TextContent), StringComparer.Ordinal);

        var draft = await _portal.Newsroom.SaveAsync(TestStories.Brief("未发的"), _edition!, token: Token);
        page = await PressAsync(page, "find", ("find", draft.ToString(CultureInfo.InvariantCulture)));
        Assert.Contains("草稿", page.QuerySelector(".offer-row")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_version_is_restored_from_the_list()
    {
        await SaveAsync(new FrontPin(FrontSlot.Lead, _stories[2]));
        await SaveAsync();
        var list = await _chief!.OpenAsync(DeskPaths.FrontVersions(_edition!.EditionId), Token);

        await _chief.SendAsync($"{DeskPaths.FrontVersion(_edition.EditionId, 1)}/restore", list.Form("form[action$='/1/restore']").With(), Token);

        Assert.Equal($"{Path}?done=VersionRestored", _chief.Location);
        Assert.Equal("稿2", TitlesIn(await _chief.OpenAsync(Path, Token), "Lead"));
    }

    private static string TitlesIn(IHtmlDocument page, string slot) =>
        string.Join(',', page.QuerySelectorAll($"[data-slot='{slot}'] .pin__title [lang]").Select(title => title.TextContent));

    /// <summary>All fields of the form, repeated ones too, as a browser sends them.</summary>
    private static List<(string Name, string Value)> Fields(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("[data-front] :is(input, select)[name]").Where(field => field.GetAttribute("name") != "__RequestVerificationToken")
            .Select(field => (field.GetAttribute("name")!, field is IHtmlSelectElement select ? select.Value ?? "" : ((IHtmlInputElement)field).Value ?? "")),
    ];

    private static void SetNth(List<(string Name, string Value)> fields, string name, int which, string value)
    {
        var index = fields.Select((field, at) => (field.Name, at)).Where(field => field.Name == name).ElementAt(which).at;
        fields[index] = (name, value);
    }

    private Task<IHtmlDocument> PressAsync(IHtmlDocument page, string button, params (string Name, string Value)[] typed) =>
        SendAsync(Fields(page), button, fields =>
        {
            foreach (var (name, value) in typed)
            {
                fields.RemoveAll(field => field.Name == name);
                fields.Add((name, value));
            }
        });

    private Task<IHtmlDocument> SendAsync(List<(string Name, string Value)> fields, string button, Action<List<(string Name, string Value)>> type)
    {
        type(fields);
        return _chief!.SendAsync(Path, fields.Append(("do", button)), Token);
    }

    private async Task PublishAsync()
    {
        var page = await _chief!.OpenAsync(Path, Token);
        await _chief.SendAsync($"{Path}/publish", page.Form("form[action$='/publish']").With(), Token);
        Assert.Equal($"{Path}?done=FrontIsPublished", _chief.Location);
    }

    private async Task SaveAsync(params FrontPin[] pins)
    {
        var result = await _portal.Newsroom.DoAsync<SaveFront, FrontResult>(act =>
            act.RunAsync(new SaveFrontRequest(_edition!.EditionId, null, new FrontLayout { Pins = pins }), Newsroom.Desk, Token));
        Assert.Equal(FrontOutcome.Done, result.Outcome);
    }

    private async Task GoLiveAsync(params FrontPin[] pins)
    {
        await SaveAsync(pins);
        await _portal.Newsroom.DoAsync<PublishFront, FrontResult>(act => act.RunAsync(new PublishFrontRequest(_edition!.EditionId, null), Newsroom.Desk, Token));
    }

    private async Task<string> LeadAsync() => (await HomeAsync()).QuerySelector(".lead__title")!.TextContent.Trim();

    private async Task<IHtmlDocument> HomeAsync()
    {
        using var client = _portal.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri("/", UriKind.Relative), Token), Token);
    }
}
