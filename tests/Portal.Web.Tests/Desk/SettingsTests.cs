using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.About;
using Portal.Editions;
using Portal.Links;
using Portal.Sections;
using Portal.Staff;
using Portal.Testing;
using Portal.Topics;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>What the desk sets by forms, and what readers get of it: from the cache too, and at once.</summary>
public sealed class SettingsTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly List<PublishedStory> _stories = [];
    private Edition? _edition;
    private Section? _tech;
    private Section? _space;
    private Section? _culture;
    private Topic? _topic;
    private DeskBrowser? _desk;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        _tech = await _portal.Newsroom.AddSectionAsync(_edition, "tech", "科技", token: Token);
        _space = await _portal.Newsroom.AddSectionAsync(_edition, "tech/space", "航天", _tech, Token);
        _culture = await _portal.Newsroom.AddSectionAsync(_edition, "culture", "文化", token: Token);
        _topic = await _portal.Newsroom.AddTopicAsync("wind", "风电专题", Token);
        await _portal.RefreshAsync(Token);
        for (var number = 0; number < 4; number++)
        {
            _stories.Add(await _portal.Newsroom.PublishAsync(
                TestStories.Brief($"稿{number}") with { Tags = [number < 2 ? "旧签" : "新签"], Topics = ["wind"] }, _edition, _space,
                _portal.Clock.GetUtcNow().AddMinutes(-number - 1), token: Token));
        }

        _desk = await _portal.SignInAsync("all@news.example", Token, new Grant(null, Role.Administrator), new Grant(null, Role.ChiefEditor));
    }

    public async ValueTask DisposeAsync()
    {
        _desk?.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task A_moved_section_two_merged_tags_and_a_built_topic_are_right_everywhere_at_once()
    {
        string[] kept = ["/", "/tech/", "/tech/space/", "/culture/", "/topics/wind", _stories[0].Path];
        var tags = await TagIdsAsync();
        foreach (var path in kept.Concat(tags.Select(tag => Paths.Tag(tag.Slug))))
        {
            await ReadAsync(path);
        }

        await SaveAsync(DeskPaths.Section(_space!.SectionId), ("name", "宇航"), ("slug", "cosmos"), ("parent", $"{_culture!.SectionId}"));
        await WithinASecondAsync(async () => (await ReadAsync("/culture/")).QuerySelectorAll(".teaser, .lead").Length == 4);
        Assert.Empty((await ReadAsync("/tech/")).QuerySelectorAll(".list .teaser, .section-lead"));
        Assert.Contains("宇航", (await ReadAsync(_stories[0].Path)).QuerySelector(".breadcrumb")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/culture/cosmos/", await RedirectAsync("/tech/space/"));
        Assert.Equal("/culture/cosmos/", await RedirectAsync("/Tech/Space?before=1-1"));
        await SaveAsync(DeskPaths.Section(_space.SectionId), ("name", "宇航"), ("slug", "stars"), ("parent", ""));
        Assert.Equal("/stars/", await RedirectAsync("/tech/space/"));
        Assert.Equal("/stars/", await RedirectAsync("/culture/cosmos/"));

        var page = await _desk!.OpenAsync(DeskPaths.Tag(tags[0].Id), Token);
        await _desk.SendAsync($"{DeskPaths.Tag(tags[0].Id)}/merge", page.Form("#other").With(("into", "新签")), Token);
        Assert.Equal($"{DeskPaths.Tag(tags[1].Id)}?done=TagsAreMerged", _desk.Location);
        Assert.Equal(Paths.Tag(tags[1].Slug), await RedirectAsync(Paths.Tag(tags[0].Slug)));
        Assert.Equal(4, (await ReadAsync(Paths.Tag(tags[1].Slug))).QuerySelectorAll(".list .teaser").Length);
        Assert.Contains("新签", (await ReadAsync(_stories[0].Path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("旧签", (await ReadAsync(_stories[0].Path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await SaveAsync(DeskPaths.Topic(_topic!.TopicId),
            ("name", "海上风电"), ("slug", "fengdian"), ("summary", "一条海岸线。"), ("lead", $"{_stories[1].ArticleId}"),
            ("groups", $"# 现场\n{_stories[0].ArticleId} 稿0\n# 各方\n{_stories[2].ArticleId}"), ("timeline", $"2025-11-06 开工\n2025-11-07 并网 | {_stories[3].ArticleId}"));
        Assert.Equal("/topics/fengdian", await RedirectAsync("/topics/wind"));
        var topic = await ReadAsync("/topics/fengdian");
        Assert.Equal("稿1", topic.QuerySelector(".lead__title")!.TextContent.Trim());
        Assert.Equal(["现场", "各方", "时间线"], topic.QuerySelectorAll(".topic-group .label").Select(label => label.TextContent.Trim()), StringComparer.Ordinal);
        Assert.Equal(_stories[3].Path, topic.QuerySelector(".timeline a")!.GetAttribute("href"));
        Assert.Contains("海上风电", (await ReadAsync(_stories[0].Path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await _portal.Newsroom.WithdrawAsync(_stories[1].ArticleId, "有误。", Token);
        Assert.Null((await ReadAsync("/topics/fengdian")).QuerySelector(".lead"));
    }

    [Fact]
    public async Task Nothing_legal_shows_when_nothing_is_set_and_all_of_it_when_it_is()
    {
        Assert.Null((await ReadAsync("/")).QuerySelector(".footer__legal"));

        await SaveAsync(DeskPaths.Edition(_edition!.EditionId),
            ("IcpFiling", "京ICP备05004340号-1"), ("IcpLicence", "京ICP证040655号"), ("PublicSecurityFiling", "京公网安备11010502035057号"),
            ("NewsLicence", "10120170032"), ("NewsLicenceKind", "互联网站"), ("AudiovisualLicence", "0106168"), ("ReportPhone", "010-55504321"),
            ("ReportEmail", "jubao@shanhe.example"), ("MinorsReportPhone", "010-55504322"), ("Holder", "山河报业"), ("CopyrightSince", "1999"),
            ("PublicPlatforms", "yes"), ("Notices", "第一条。\n\n第二条。"));

        var home = await ReadAsync("/");
        var legal = home.QuerySelector(".footer__legal")!;
        string[] shown =
        [
            "京ICP备05004340号-1", "京ICP证040655号", "京公网安备11010502035057号", "10120170032 互联网站", "0106168", "010-55504321", "jubao@shanhe.example",
            "010-55504322", "山河报业", "© 1999–2025",
        ];
        Assert.All(shown, text => Assert.Contains(text, legal.TextContent, StringComparison.Ordinal));
        Assert.Equal(
            ["https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/", "https://www.12377.cn/", "https://www.piyao.org.cn/"],
            legal.QuerySelectorAll("a[href^=https]").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
        Assert.Equal(["第一条。", "第二条。"], home.QuerySelectorAll(".footer__notices p").Select(notice => notice.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_registration_of_another_form_is_refused_with_the_field_and_kept()
    {
        var path = DeskPaths.Edition(_edition!.EditionId);
        var form = (await _desk!.OpenAsync(path, Token)).Form("#settings");

        var page = await _desk.SendAsync(path, form.With(("IcpFiling", "京ICP备1号"), ("CopyrightSince", "99")), Token);

        Assert.Equal(HttpStatusCode.BadRequest, _desk.Status);
        Assert.Equal(2, page.QuerySelectorAll(".problems li").Length);
        Assert.Equal("true", page.GetElementById("IcpFiling")!.GetAttribute("aria-invalid"));
        Assert.Equal("京ICP备1号", page.GetElementById("IcpFiling")!.GetAttribute("value"));
        Assert.Null((await ReadAsync("/")).QuerySelector(".footer__legal"));
    }

    public static TheoryData<string> Kinds => ["edition", "section", "policy", "person", "source", "tag", "topic"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whoever_saves_over_a_change_of_somebody_else_is_told_and_keeps_what_they_typed(string kind)
    {
        var path = await PathOfAsync(kind);
        var form = (await _desk!.OpenAsync(path, Token)).Form("#settings");
        var (name, mine) = kind switch { "edition" => ("Name", "我的名称"), "policy" => ("title", "我的标题"), "source" => ("url", "https://mine.example/"), _ => ("name", "我的名称") };
        var theirs = kind == "source" ? "https://theirs.example/" : "别人的";
        await _desk.SendAsync(path, form.With((name, theirs)), Token);
        Assert.Equal(HttpStatusCode.Redirect, _desk.Status);

        var page = await _desk.SendAsync(path, form.With((name, mine)), Token);

        Assert.Equal(HttpStatusCode.Conflict, _desk.Status);
        Assert.Contains("别人刚改过", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(mine, page.Form("#settings")[name]);
        await _desk.SendAsync(path, page.Form("#settings").With(), Token);
        Assert.Equal(HttpStatusCode.Redirect, _desk.Status);
        Assert.Equal(mine, (await _desk.OpenAsync(path, Token)).Form("#settings")[name]);
    }

    [Fact]
    public async Task A_policy_is_previewed_by_the_readers_renderer_and_then_theirs()
    {
        var form = (await _desk!.OpenAsync($"{DeskPaths.Policies}/new", Token)).Form("#settings");
        var typed = form.With(("title", "更正政策"), ("slug", "corrections-policy"), ("markdown", "有错**必改**。<script>"));

        var preview = await _desk.SendAsync($"{DeskPaths.Policies}/new", typed.Append(("do", "preview")), Token);
        var html = preview.QuerySelector(".preview__body")!.InnerHtml;
        Assert.Contains("<strong>必改</strong>", html, StringComparison.Ordinal);
        await _desk.SendAsync($"{DeskPaths.Policies}/new", typed.Append(("do", "save")), Token);

        var page = await ReadAsync("/about/corrections-policy");
        Assert.Equal(html, page.QuerySelector(".standing .text")!.InnerHtml);
        Assert.Contains("更正政策", (await ReadAsync("/")).QuerySelector(".footer__links")!.TextContent, StringComparison.Ordinal);
        await _desk.SendAsync($"{DeskPaths.Policies}/new", typed, Token);
        Assert.Equal(HttpStatusCode.BadRequest, _desk.Status);
    }

    [Fact]
    public async Task New_people_sources_topics_sections_and_editions_are_made_by_forms()
    {
        await MakeAsync($"{DeskPaths.People}/new", ("name", "林晚晴"), ("title", "文化记者"));
        var people = (await _desk!.OpenAsync(DeskPaths.People, Token)).QuerySelector("tbody")!.TextContent;
        Assert.All(new[] { "林晚晴", "文化记者", "/people/lin-wan-qing" }, text => Assert.Contains(text, people, StringComparison.Ordinal));
        await MakeAsync($"{DeskPaths.Sources}/new", ("name", "临江日报"), ("url", "https://linjiang.example/"), ("permitted", "yes"));
        Assert.Contains("✓", (await _desk.OpenAsync(DeskPaths.Sources, Token)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await MakeAsync($"{DeskPaths.Topics}/new", ("name", "防汛"));
        await ReadAsync("/topics/fang-xun");
        await MakeAsync($"{DeskPaths.Sections(_edition!.EditionId)}/new", ("name", "体育"), ("slug", "sports"));
        await ReadAsync("/sports/");
        await MakeAsync($"{DeskPaths.Editions}/new", ("Slug", "js"), ("Name", "江苏"), ("Language", "zh-Hans"));
        await ReadAsync("/js/");
    }

    [Fact]
    public async Task A_long_list_is_paged_by_key_and_begins_where_it_is_asked_to()
    {
        for (var number = 0; number < 60; number++)
        {
            await _portal.Newsroom.AddAsync(new People.Person($"p{number:00}", $"人{number}"), Token);
        }

        var first = await _desk!.OpenAsync(DeskPaths.People, Token);
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await _desk.OpenAsync(next, Token);

        var names = new[] { first, second }.SelectMany(page => page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent)).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal).Count(), names.Count);
        Assert.All(Enumerable.Range(0, 60), number => Assert.Contains($"人{number}", names, StringComparer.Ordinal));
        Assert.Equal("人57", (await _desk.OpenAsync($"{DeskPaths.People}?from=p57", Token)).QuerySelector("tbody th")!.TextContent);
    }

    private async Task<string> PathOfAsync(string kind)
    {
        switch (kind)
        {
            case "policy":
                return DeskPaths.Policy((await _portal.Newsroom.AddAsync(new AboutPage("women", "关于我们", "zh-Hans", "我们。"), Token)).AboutPageId);
            case "person":
                return DeskPaths.Person((await _portal.Newsroom.FirstAsync(context => context.People.OrderBy(row => row.PersonId), Token)).PersonId);
            case "source":
                return DeskPaths.Source((await _portal.Newsroom.FirstAsync(context => context.Sources.OrderBy(row => row.SourceId), Token)).SourceId);
            case "tag":
                return DeskPaths.Tag((await TagIdsAsync())[0].Id);
            case "topic":
                return DeskPaths.Topic(_topic!.TopicId);
            case "section":
                return DeskPaths.Section(_culture!.SectionId);
            default:
                return DeskPaths.Edition(_edition!.EditionId);
        }
    }

    private async Task<IReadOnlyList<(int Id, string Slug)>> TagIdsAsync()
    {
        var old = await _portal.Newsroom.FirstAsync(context => context.Tags.Where(tag => tag.Name == "旧签"), Token);
        var into = await _portal.Newsroom.FirstAsync(context => context.Tags.Where(tag => tag.Name == "新签"), Token);
        return [(old.TagId, old.Slug), (into.TagId, into.Slug)];
    }

    private async Task SaveAsync(string path, params (string Name, string Value)[] typed)
    {
        var form = (await _desk!.OpenAsync(path, Token)).Form("#settings");
        await _desk.SendAsync(path, form.With(typed), Token);
        Assert.True(_desk.Status == HttpStatusCode.Redirect, _desk.Text);
    }

    private Task MakeAsync(string path, params (string Name, string Value)[] typed) => SaveAsync(path, typed);

    private static async Task WithinASecondAsync(Func<Task<bool>> isSo)
    {
        var passed = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(passed.Elapsed < TimeSpan.FromSeconds(1), "Not so after a second.");
        }
    }

    private async Task<string?> RedirectAsync(string path)
    {
        using var client = _portal.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var client = _portal.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Token);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token);
    }
}
