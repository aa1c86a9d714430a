using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.About;
using Portal.Bulk;
using Portal.Desk;
using Portal.Editions;
using Portal.Fronts;
using Portal.Import;
using Portal.Media;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Stories;
using Portal.Templates;
using Portal.Web.Hosting;

namespace Portal.Testing;

/// <summary>
/// A desk with something on every page, and the addresses of all of them. They are those of the running application: a page that is added
/// is visited by itself, and one whose address has parts that nobody here knows is an error until it is told what to put there.
/// </summary>
public sealed partial class FilledDesk(PortalFactory portal)
{
    /// <summary>Pages that make sense before signing in only.</summary>
    private static readonly string[] Doors = ["/admin/sign-in", "/admin/forgotten", "/admin/link", "/admin/first-administrator"];
    private readonly List<int> _articles = [];
    private Edition? _edition;
    private int _section;

    /// <summary>Of somebody who may see everything.</summary>
    public int StaffId { get; private set; }

    /// <summary>What the browser of that person keeps.</summary>
    public string SessionKey { get; private set; } = "";

    private DateTime NowUtc => portal.Clock.GetUtcNow().UtcDateTime;

    private Newsroom Newsroom => portal.Newsroom;

    /// <param name="edition">One that is there already.</param>
    public async Task FillAsync(Edition edition, CancellationToken token)
    {
        _edition = edition;
        await Newsroom.AddEditionAsync("js", "江苏", token: token);
        var section = await Newsroom.AddSectionAsync(edition, "tech", "科技", token: token);
        await Newsroom.AddSectionAsync(edition, "tech/space", "航天", section, token);
        _section = section.SectionId;
        await Newsroom.AddTopicAsync("wind", "风电专题", token);
        await Newsroom.AddAsync(new StoryTemplate("会议", Story("会议")), token);
        await Newsroom.AddAsync(new AboutPage("women", "关于我们", "zh-Hans", "我们是谁。"), token);
        await portal.RefreshAsync(token);
        await portal.Services.GetRequiredService<PortalRoutes>().OpenDeskAsync();
        StaffId = await portal.AddStaffAsync("all@news.example", token, new Grant(null, Role.Administrator), new Grant(null, Role.ChiefEditor));
        SessionKey = await portal.OpenSessionAsync(StaffId, token);
        var me = Actor.Member(StaffId, "方全", [new Grant(null, Role.ChiefEditor)]);
        var other = Actor.Member(await portal.AddStaffAsync("other@news.example", token, new Grant(null, Role.ChiefEditor)), "林他", [new Grant(null, Role.ChiefEditor)]);
        await AddPhotosAsync(section.SectionId, token);
        await AddDraftAsync(section.SectionId, me, other, token);
        await AddOthersAsync(section.SectionId, me, other, token);
        await AddFrontAsync(section.SectionId, me, token);
        await AddBulkAsync(me, token);
    }

    /// <summary>Every page that answers GET, some in several states.</summary>
    public IReadOnlyList<DeskAddress> Pages() =>
    [
        .. Patterns().Where(pattern => !pattern.EndsWith(".csv", StringComparison.Ordinal)).Select(pattern => new DeskAddress(PathOf(pattern), !Doors.Any(door => pattern.StartsWith(door, StringComparison.Ordinal)))),
        .. _articles.Skip(1).Select(id => new DeskAddress($"/admin/articles/{id}")),
        .. Patterns().Contains("/admin/articles/{id}/publish", StringComparer.Ordinal) ? _articles.Skip(1).Select(id => new DeskAddress($"/admin/articles/{id}/publish")) : [],
        new("/admin/articles?state=Draft&title=%E7%A8%BF&from=2030-01-01&to=2020-01-01"), new("/admin/articles/new?autosave=new-1"),
        new($"/admin/articles/{_articles[0]}?autosave=look"), new($"/admin/articles/{_articles[0]}?autosave=take"), new("/admin/articles/bulk/2"), new("/admin/settings/templates/new?like=Notice"), new("/admin/articles/new?template=1"), new("/admin/nowhere"),
        new("/admin/link?key=none", IsSignedIn: false),
        new($"/admin/photos/describe?photos={Hash(1)}&photos={Hash(2)}&known={Hash(2)}"), new($"/admin/photos/{Hash(2)}"), new($"/admin/photos/{Hash(3)}"),
        new("/admin/photos?text=%E6%A1%A5&from=2030-01-01&to=2020-01-01&kind=Shot"),
    ];

    /// <summary>One with every word that the story of the drafts uses, one that looks like it and may not be used, one that was replaced.</summary>
    private async Task AddPhotosAsync(int sectionId, CancellationToken token)
    {
        var words = new PhotoDescription
        {
            Headline = "夜里的桥",
            Caption = "桥上的灯在夜里亮起，远处是港口。",
            Creator = "何川",
            CreditName = "何川",
            CreditKind = PhotoCreditKind.Shot,
            Copyright = "© 山河新闻",
            Terms = "仅限本站使用。",
            TakenOn = new DateOnly(2025, 11, 6),
            Place = "青屿港",
            Keywords = ["桥", "夜景"],
            Persons = ["陆一鸣"],
            SectionId = sectionId,
        };
        var (first, second, third) = (new Photo(Hash(1), 3000, 2000, 4_200_000, NowUtc), new Photo(Hash(2), 2400, 1600, 2_000_000, NowUtc), new Photo(Hash(3), 800, 1200, 1, NowUtc));
        first.Describe(words);
        first.SetRights(NowUtc.AddDays(3), isBlocked: false, NowUtc);
        first.Recognise(new PhotoFingerprint(7));
        second.Describe(words with { CreditKind = PhotoCreditKind.AiGenerated, IsAiGenerated = true, IsAiEdited = true });
        second.SetRights(null, isBlocked: true, NowUtc);
        second.Recognise(new PhotoFingerprint(5));
        third.ReplaceBy(first.Hash);
        await Newsroom.AddAsync(first, token);
        await Newsroom.AddAsync(second, token);
        await Newsroom.AddAsync(third, token);
    }

    private static string Hash(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:x64}");

    private async Task AddDraftAsync(int sectionId, Actor me, Actor other, CancellationToken token)
    {
        var id = await SaveAsync(sectionId, "草稿", me, token);
        var second = new SaveVersionRequest(id, _edition!.EditionId, sectionId, Story("草稿改"), Note: "补充背景")
        {
            Findings = [new Finding(FindingRule.SplitByte, 0, "?", "员", Confidence.Low), new Finding(FindingRule.Width, 1, "Ａ", "A", Confidence.High)],
        };
        await Newsroom.DoAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(second, me, token));
        await Newsroom.DoAsync<AddNote, ArticleResult>(act => act.RunAsync(new AddNoteRequest(id, "首段人数待核。"), other, token));
        await Newsroom.DoAsync<MarkPresence, IReadOnlyList<PresentPerson>?>(act => act.RunAsync(id, other, token));
        await Newsroom.DoAsync<SaveAutosave, SaveAutosaveOutcome>(act => act.RunAsync(
            new SaveAutosaveRequest($"{id}", id, _edition.EditionId, 1, "没存的标题", "[\"Title\",\"没存的标题\"]"), me, token));
        await Newsroom.DoAsync<SaveAutosave, SaveAutosaveOutcome>(act => act.RunAsync(
            new SaveAutosaveRequest("new-1", null, _edition.EditionId, 0, "没存的新稿", "[\"Title\",\"没存的新稿\"]"), me, token));
        await Newsroom.DoAsync<CreatePreviewLink, CreatePreviewLinkResult>(act =>
            act.RunAsync(new CreatePreviewLinkRequest(id, 1, TimeSpan.FromDays(1)), me, token));
    }

    /// <summary>One in each other state.</summary>
    private async Task AddOthersAsync(int sectionId, Actor me, Actor other, CancellationToken token)
    {
        var waiting = await SaveAsync(sectionId, "待审", other, token);
        await Newsroom.DoAsync<SubmitForReview, ArticleResult>(act => act.RunAsync(new SubmitForReviewRequest(waiting, null), other, token));
        var planned = await SaveAsync(sectionId, "定时", me, token);
        await Newsroom.DoAsync<ScheduleArticle, ArticleResult>(act =>
            act.RunAsync(new ScheduleArticleRequest(planned, null, NowUtc.AddDays(1)), Newsroom.Desk, token));
        var live = await SaveAsync(sectionId, "已发", me, token);
        await PublishAsync(live, token);
        await Newsroom.CorrectAsync(live, CorrectionKind.Factual, "数字有误。", token);
        await Newsroom.SaveAsync(Story("已发又改"), _edition!, articleId: live, token: token);
        var gone = await SaveAsync(sectionId, "撤下", me, token);
        await PublishAsync(gone, token);
        await Newsroom.WithdrawAsync(gone, "消息来源有误。", token);
    }

    /// <summary>One that is live, and a newer one that is not.</summary>
    private async Task AddFrontAsync(int sectionId, Actor me, CancellationToken token)
    {
        var layout = new FrontLayout
        {
            Pins =
            [
                new FrontPin(FrontSlot.Lead, _articles[3]) { UntilUtc = NowUtc.AddHours(-1) }, new FrontPin(FrontSlot.Lead, _articles[2]),
                new FrontPin(FrontSlot.Section, _articles[3]) { SectionId = sectionId, UntilUtc = NowUtc.AddDays(1) },
            ],
            Breaking = new FrontBreaking("青屿海上风电场全部机组并网", _articles[3], NowUtc.AddDays(1)),
        };
        await Newsroom.DoAsync<SaveFront, FrontResult>(act => act.RunAsync(new SaveFrontRequest(_edition!.EditionId, 0, layout, "早间"), me, token));
        await Newsroom.DoAsync<PublishFront, FrontResult>(act => act.RunAsync(new PublishFrontRequest(_edition!.EditionId, 1), me, token));
        await Newsroom.DoAsync<SaveFront, FrontResult>(act => act.RunAsync(new SaveFrontRequest(_edition!.EditionId, 2, layout with { Breaking = null }), me, token));
    }

    /// <summary>One that is planned, and one that is done.</summary>
    private async Task AddBulkAsync(Actor me, CancellationToken token)
    {
        var filter = new DeskFilter(_edition!.EditionId);
        await Newsroom.DoAsync<PlanBulk, PlanBulkResult>(act => act.RunAsync(new PlanBulkRequest(BulkAct.Withdraw, filter, null), me, token));
        var done = await Newsroom.DoAsync<PlanBulk, PlanBulkResult>(act => act.RunAsync(new PlanBulkRequest(BulkAct.Move, filter, null, SectionId: _section), me, token));
        await Newsroom.DoAsync<RunBulk, RunBulkOutcome>(act => act.RunAsync(new RunBulkRequest(done.BulkRunId, [BulkAct.Move], "归入科技。"), me, token));
    }

    private Task PublishAsync(int id, CancellationToken token) =>
        Newsroom.DoAsync<PublishArticle, PublishArticleResult>(act => act.RunAsync(new PublishArticleRequest(id), Newsroom.Desk, token));

    private async Task<int> SaveAsync(int sectionId, string title, Actor by, CancellationToken token)
    {
        var result = await Newsroom.DoAsync<SaveVersion, SaveVersionResult>(act =>
            act.RunAsync(new SaveVersionRequest(null, _edition!.EditionId, sectionId, Story(title)), by, token));
        _articles.Add(result.ArticleId!.Value);
        return result.ArticleId.Value;
    }

    private static Story Story(string title) => TestStories.Full() with
    {
        Title = $"{title}的稿件(图)",
        Photos = [.. TestStories.Full().Photos.Select(photo => photo with { Photo = Hash(1) })],
    };

    private IReadOnlyList<string> Patterns() =>
    [
        .. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET", StringComparer.Ordinal) == true)
            .Select(endpoint => Constraint().Replace($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", "{${name}}"))
            .Where(path => path == "/admin" || path.StartsWith("/admin/", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("/admin/error/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private string PathOf(string pattern)
    {
        var path = pattern
            .Replace("/admin/articles/bulk/{id}", "/admin/articles/bulk/1", StringComparison.Ordinal)
            .Replace("/admin/articles/{id}", $"/admin/articles/{_articles[0]}", StringComparison.Ordinal)
            .Replace("/admin/fronts/{id}", $"/admin/fronts/{_edition!.EditionId}", StringComparison.Ordinal)
            .Replace("/admin/settings/editions/{id}", $"/admin/settings/editions/{_edition.EditionId}", StringComparison.Ordinal)
            .Replace("/admin/settings/sections/{id}", $"/admin/settings/sections/{_section}", StringComparison.Ordinal)
            .Replace("/admin/settings/policies/{id}", "/admin/settings/policies/1", StringComparison.Ordinal)
            .Replace("/admin/settings/people/{id}", "/admin/settings/people/1", StringComparison.Ordinal)
            .Replace("/admin/settings/sources/{id}", "/admin/settings/sources/1", StringComparison.Ordinal)
            .Replace("/admin/settings/tags/{id}", "/admin/settings/tags/1", StringComparison.Ordinal)
            .Replace("/admin/settings/templates/{id}", "/admin/settings/templates/1", StringComparison.Ordinal)
            .Replace("/admin/settings/mourning/{id}", $"/admin/settings/mourning/{_edition.EditionId}", StringComparison.Ordinal)
            .Replace("/admin/settings/topics/{id}", "/admin/settings/topics/1", StringComparison.Ordinal)
            .Replace("/admin/staff/{id}", $"/admin/staff/{StaffId}", StringComparison.Ordinal)
            .Replace("/admin/photos/{hash}", $"/admin/photos/{Hash(1)}", StringComparison.Ordinal)
            .Replace("/media/{hash}/{name}", $"/media/{new string('a', 64)}/640.jpg", StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal).Replace("{version}", "1", StringComparison.Ordinal);
        return path.Contains('{', StringComparison.Ordinal)
            ? throw new InvalidOperationException($"Nobody knows what to put into {pattern}; say it in {nameof(FilledDesk)}.")
            : path;
    }

    [GeneratedRegex(@"\{(?<name>\*{0,2}\w+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();
}
