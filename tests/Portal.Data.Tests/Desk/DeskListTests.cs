using Portal.Articles;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Data.Tests.Publishing;
using Portal.Desk;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;

namespace Portal.Data.Tests.Desk;

/// <summary>The lists that the desk works from.</summary>
public abstract class DeskListTests(TestDatabase database) : DeskTests(database)
{
    [DataFact]
    public async Task Filters_find_what_they_say()
    {
        var desk = await OpenDeskAsync(signOffs: 0);
        var section = await Newsroom.AddSectionAsync(desk.Edition, "tech", "科技", token: Token);
        var draft = await BeginAsync(desk, story: TestStories.Brief("长三角社会组织论坛开幕"));
        var live = await BeginAsync(desk, desk.Editor, TestStories.Brief("大桥通车"));
        await PublishAsync(live, desk.Editor);
        await WithAsync<MoveArticle, ArticleResult>(act => act.RunAsync(new MoveArticleRequest(draft, null, section.SectionId), desk.Editor, Token));
        var all = new DeskFilter(desk.Edition.EditionId);

        Assert.Equal([live, draft], await ReadAsync(all));
        Assert.Equal([draft], await ReadAsync(all with { SectionIds = [section.SectionId] }));
        Assert.Equal([live], await ReadAsync(all with { State = ArticleState.Published }));
        Assert.Equal([live], await ReadAsync(all with { OwnerId = desk.Editor.StaffId }));
        Assert.Equal([draft], await ReadAsync(all with { Title = "社會組織" }));
        Assert.Equal([draft], await ReadAsync(all with { Title = "角" }));
        Assert.Empty(await ReadAsync(all with { Title = "组织社会" }));
        Assert.Equal([live, draft], await ReadAsync(all with { FromUtc = NowUtc, ToUtc = NowUtc.AddTicks(1) }));
        Assert.Empty(await ReadAsync(all with { ToUtc = NowUtc }));
    }

    [DataFact]
    public async Task Filters_hold_together()
    {
        var desk = await OpenDeskAsync(signOffs: 0);
        var (outer, inner) = (await Newsroom.AddSectionAsync(desk.Edition, "tech", "科技", token: Token), await Newsroom.AddSectionAsync(desk.Edition, "space", "航天", token: Token));
        var first = await BeginAsync(desk, story: TestStories.Brief("火箭升空"));
        var second = await BeginAsync(desk, story: TestStories.Brief("火箭返回"));
        var third = await BeginAsync(desk, desk.Editor, TestStories.Brief("火箭回收"));
        await BeginAsync(desk, story: TestStories.Brief("火箭待命"));
        foreach (var (id, section) in new[] { (first, outer), (second, inner), (third, inner) })
        {
            await WithAsync<MoveArticle, ArticleResult>(act => act.RunAsync(new MoveArticleRequest(id, null, section.SectionId), desk.Editor, Token));
        }

        await ScheduleAsync(third, desk.Editor, NowUtc.AddHours(1));
        var both = new DeskFilter(desk.Edition.EditionId) { SectionIds = [outer.SectionId, inner.SectionId] };

        Assert.Equal([third, second, first], await ReadAsync(both));
        Assert.Equal([third, second, first], await ReadAsync(both with { Title = "火箭" }));
        Assert.Equal([third, second, first], await ReadAsync(both with { Title = "火" }));
        Assert.Equal([second, first], await ReadAsync(both with { State = ArticleState.Draft }));
        Assert.Equal([second], await ReadAsync(both with { SectionIds = [inner.SectionId], State = ArticleState.Draft, Title = "火箭" }));
        Assert.Equal([second, first], await ReadAsync(both with { OwnerId = desk.Reporter.StaffId }));
        Assert.Equal([second], await ReadAsync(both with { OwnerId = desk.Reporter.StaffId, State = ArticleState.Draft, Title = "返回" }));
        Assert.Equal([third], await ReadAsync(both with { State = ArticleState.Approved, IsScheduled = true }));
        Assert.Empty(await ReadAsync(both with { State = ArticleState.Approved, IsScheduled = false }));
        Assert.Empty(await ReadAsync(both with { State = ArticleState.Published }));
        Assert.Empty(await ReadAsync(new DeskFilter((await AddEditionAsync()).EditionId) { OwnerId = desk.Reporter.StaffId }));
    }

    [DataFact]
    public async Task Pages_of_several_sections_follow_each_other_by_key()
    {
        var desk = await OpenDeskAsync();
        var sections = new[] { await Newsroom.AddSectionAsync(desk.Edition, "a", "甲", token: Token), await Newsroom.AddSectionAsync(desk.Edition, "b", "乙", token: Token) };
        var ids = new List<int>();
        for (var number = 0; number < ArticlesQuery.PageSize + 3; number++)
        {
            ids.Add(await BeginAsync(desk, story: TestStories.Brief($"快讯{number}号")));
            await WithAsync<MoveArticle, ArticleResult>(act => act.RunAsync(new MoveArticleRequest(ids[^1], null, sections[number % 2].SectionId), desk.Editor, Token));
        }

        var filter = new DeskFilter(desk.Edition.EditionId) { SectionIds = [.. sections.Select(section => section.SectionId)] };
        var first = await PageAsync(filter, null);
        var second = await PageAsync(filter, first.Next);

        Assert.Equal(Enumerable.Reverse(ids), first.Items.Concat(second.Items).Select(item => item.ArticleId));
    }

    [DataFact]
    public async Task A_changed_title_is_found_by_its_new_words_only()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk, story: TestStories.Brief("大桥今日通车"));
        await SaveAsync(id, desk.Reporter, TestStories.Brief("大桥明日合龙"));

        Assert.Equal([id], await ReadAsync(new DeskFilter(desk.Edition.EditionId) { Title = "合龙" }));
        Assert.Empty(await ReadAsync(new DeskFilter(desk.Edition.EditionId) { Title = "通车" }));
    }

    [DataFact]
    public async Task Pages_follow_each_other_by_key()
    {
        var desk = await OpenDeskAsync();
        var ids = new List<int>();
        for (var number = 0; number < ArticlesQuery.PageSize + 3; number++)
        {
            ids.Add(await BeginAsync(desk, story: TestStories.Brief($"快讯{number}号")));
        }

        foreach (var filter in new[] { new DeskFilter(desk.Edition.EditionId), new DeskFilter(desk.Edition.EditionId) { Title = "快讯" } })
        {
            var first = await PageAsync(filter, null);
            var second = await PageAsync(filter, DeskKey.Parse(first.Next!.ToString()));

            Assert.Equal(Enumerable.Reverse(ids), first.Items.Concat(second.Items).Select(item => item.ArticleId));
            Assert.Null(second.Next);
        }
    }

    [DataFact]
    public async Task A_page_that_finds_little_says_so_and_the_next_goes_on()
    {
        var desk = await OpenDeskAsync();
        var sections = new[] { await Newsroom.AddSectionAsync(desk.Edition, "a", "甲", token: Token), await Newsroom.AddSectionAsync(desk.Edition, "b", "乙", token: Token) };
        var ids = new List<int>();
        for (var number = 0; number < 14; number++)
        {
            ids.Add(await BeginAsync(desk, story: TestStories.Brief(number % 5 == 1 ? $"晨报大桥{number}" : $"晨报{number}")));
            Clock.Advance(TimeSpan.FromSeconds(number % 2));
            await WithAsync<MoveArticle, ArticleResult>(act => act.RunAsync(new MoveArticleRequest(ids[^1], null, sections[number % 3 == 0 ? 0 : 1].SectionId), desk.Editor, Token));
        }

        int[] wanted = [ids[11], ids[6], ids[1]];
        var all = new DeskFilter(desk.Edition.EditionId) { Title = "晨报大桥" };
        foreach (var filter in new[]
        {
            all, all with { Title = "桥" }, all with { OwnerId = desk.Reporter.StaffId }, all with { State = ArticleState.Draft },
            all with { SectionIds = [.. sections.Select(section => section.SectionId)] },
            all with { Title = "桥", SectionIds = [.. sections.Select(section => section.SectionId)] },
        })
        {
            var found = new List<int>();
            DeskPage page;
            var pages = 0;
            DeskKey? after = null;
            do
            {
                page = await WithAsync<PortalContext, DeskPage>(context => new ArticlesQuery(context) { Window = 3 }.ReadAsync(filter, after, Token));
                found.AddRange(page.Items.Select(item => item.ArticleId));
                Assert.Equal(page.Next is not null, page.IsCut);
                after = page.Next;
                pages++;
            }
            while (after is not null);

            Assert.Equal(wanted, found);
            Assert.InRange(pages, 2, 7);
        }
    }

    [DataFact]
    public async Task What_waits_is_what_the_person_may_sign_and_has_no_hand_in()
    {
        var desk = await OpenDeskAsync(signOffs: 2);
        var fresh = await BeginAsync(desk);
        await SubmitAsync(fresh, desk.Reporter);
        var own = await BeginAsync(desk, desk.Editor);
        await SubmitAsync(own, desk.Editor);

        Assert.Equal([fresh], await WaitingAsync(desk.Editor));
        Assert.Equal([own, fresh], await WaitingAsync(desk.Chief));
        Assert.Empty(await WaitingAsync(desk.Reporter));
        await SignAsync(fresh, desk.Editor);
        Assert.Empty(await WaitingAsync(desk.Editor));
        Assert.Equal([fresh, own], (await WaitingAsync(desk.Chief)).Order());
        await ReturnAsync(fresh, desk.Chief);
        await SubmitAsync(fresh, desk.Reporter);
        Assert.Equal([fresh], await WaitingAsync(desk.Editor));
    }

    [DataFact]
    public async Task My_drafts_are_mine_and_not_what_readers_have_in_full()
    {
        var desk = await OpenDeskAsync(signOffs: 0);
        var draft = await BeginAsync(desk);
        var live = await BeginAsync(desk);
        await PublishAsync(live, desk.Editor);
        await BeginAsync(desk, desk.Editor);

        Assert.Equal([draft], await MineAsync(desk.Reporter));
        await SaveAsync(live, desk.Editor, TestStories.Brief());
        Assert.Equal([live, draft], await MineAsync(desk.Reporter));
        Assert.Empty(await MineAsync(Newsroom.Desk));
    }

    [DataFact]
    public async Task What_is_planned_stands_in_the_order_of_its_times()
    {
        var desk = await OpenDeskAsync(signOffs: 0);
        var (later, sooner) = (await BeginAsync(desk), await BeginAsync(desk));
        await ScheduleAsync(later, desk.Editor, NowUtc.AddHours(2));
        await ScheduleAsync(sooner, desk.Editor, NowUtc.AddHours(1));

        var items = await WithAsync<ScheduledQuery, IReadOnlyList<DeskItem>>(query => query.ReadAsync(desk.Edition.EditionId, 10, Token));

        Assert.Equal([sooner, later], items.Select(item => item.ArticleId));
    }

    [DataFact]
    public async Task Findings_that_nobody_decided_need_attention()
    {
        var desk = await OpenDeskAsync();
        await BeginAsync(desk);
        var doubtful = (await WithAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(
            new SaveVersionRequest(null, desk.Edition.EditionId, null, TestStories.Full()) { Findings = [Findings.Low] }, desk.Reporter, Token))).ArticleId;

        Assert.Equal([doubtful!.Value], await ReadAsync(new DeskFilter(desk.Edition.EditionId) { NeedsAttention = true }));
    }

    [DataFact]
    public async Task The_history_of_an_article_tells_what_was_done_and_what_was_tried()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);
        await PublishAsync(id, Member(desk.Edition, "别人", Role.Reporter));

        var events = await WithAsync<HistoryQuery, IReadOnlyList<ArticleEvent>>(query => query.ReadAsync(id, null, Token));

        Assert.Equal(
            [(ChangeKind.ArticlePublished, "别人", Refusal.Forbidden), (ChangeKind.VersionSaved, "方写", (Refusal?)null)],
            events.Select(change => (change.Kind, change.Actor, change.Refusal)));
    }

    [DataFact]
    public async Task Whoever_may_not_see_an_article_reads_nothing()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);

        Assert.NotNull(await OpenAsync(desk.Reporter));
        Assert.NotNull(await OpenAsync(desk.Editor));
        Assert.Null(await OpenAsync(Member(desk.Edition, "别人", Role.Reporter)));
        Assert.Null(await OpenAsync(Member(await AddEditionAsync(), "外", Role.ChiefEditor)));

        Task<DeskArticle?> OpenAsync(Actor by) => WithAsync<DeskArticleQuery, DeskArticle?>(query => query.ReadAsync(id, by, Token));
    }

    private Task<DeskPage> PageAsync(DeskFilter filter, DeskKey? after) =>
        WithAsync<ArticlesQuery, DeskPage>(query => query.ReadAsync(filter, after, Token));

    private async Task<IReadOnlyList<int>> ReadAsync(DeskFilter filter) => [.. (await PageAsync(filter, null)).Items.Select(item => item.ArticleId)];

    private async Task<IReadOnlyList<int>> WaitingAsync(Actor by) =>
        [.. (await WithAsync<WaitingQuery, IReadOnlyList<DeskItem>>(query => query.ReadAsync(by, 10, Token))).Select(item => item.ArticleId)];

    private async Task<IReadOnlyList<int>> MineAsync(Actor by) =>
        [.. (await WithAsync<MyDraftsQuery, IReadOnlyList<DeskItem>>(query => query.ReadAsync(by, 10, Token))).Select(item => item.ArticleId)];

    public sealed class OnSqlite(SqliteDatabase database) : DeskListTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : DeskListTests(database), IClassFixture<SqlServerDatabase>;
}
