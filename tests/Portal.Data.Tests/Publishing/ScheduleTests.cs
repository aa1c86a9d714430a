using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Publishing;
using Portal.Reading;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

/// <summary>Planned times hold for readers to the tick, whether or not anything runs then; each is announced once.</summary>
public abstract class ScheduleTests(TestDatabase database) : DeskTests(database)
{
    private static readonly TimeSpan Wait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [DataFact]
    public async Task A_planned_story_is_public_at_its_time_though_nothing_runs()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        var at = NowUtc + Wait;
        await ScheduleAsync(id, desk.Editor, at);

        Clock.Advance(Wait - Tick);
        Assert.Null(await PageAsync(id));
        Clock.Advance(Tick);

        Assert.Equal((at, at), (await PageAsync(id) is { } page) ? (page.PublishedAtUtc, page.ModifiedAtUtc) : default);
        Assert.Contains(id, await ListedAsync(desk));
    }

    [DataFact]
    public async Task What_is_due_is_announced_once_by_however_many()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await ScheduleAsync(id, desk.Editor, NowUtc + Wait);
        Assert.Empty(await AnnounceAsync(id));
        Clock.Advance(Wait * 3);

        var announced = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => WithAsync<AnnounceDue, IReadOnlyList<DueEvent>>(act => act.RunAsync(id, Token)), Token)));

        Assert.Equal([new DueEvent(DueKind.Published, null, 1)], announced.SelectMany(events => events));
        var article = await ArticleAsync(id);
        Assert.Equal((ArticleState.Published, 1, NowUtc - (Wait * 2)), (article.State, article.LiveVersion, article.FirstPublishedAtUtc));
        var change = await StoredAsync(data => data.Changes.SingleAsync(row => row.ArticleId == id && row.Kind == ChangeKind.ArticleDue, Token));
        Assert.Contains(new ListRef(ListKind.Edition, desk.Edition.EditionId), change.Lists);
        Assert.Empty(await AnnounceAsync(id));
    }

    [DataFact]
    public async Task An_act_on_a_story_that_is_due_announces_it_first()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await ScheduleAsync(id, desk.Editor, NowUtc + Wait);
        Clock.Advance(Wait);

        await WithdrawAsync(id, desk.Chief);

        var kinds = await StoredAsync(data => data.Changes.Where(row => row.ArticleId == id).OrderBy(row => row.ChangeId)
            .Select(row => row.Kind).ToListAsync(Token));
        Assert.Equal([ChangeKind.ArticleDue, ChangeKind.ArticleWithdrawn], kinds.TakeLast(2));
        Assert.NotNull(await NoticeAsync(id));
    }

    [DataFact]
    public async Task A_live_story_stays_as_it_is_until_its_next_version_is_due()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await PublishAsync(id, desk.Editor);
        var first = NowUtc;
        Clock.Advance(Wait);
        await SaveAsync(id, desk.Chief, TestStories.Full() with { Title = "新版的题", Tags = ["新签"] });
        Assert.Equal(TestStories.Full().Title, (await PageAsync(id))!.Title);
        await SubmitAsync(id, desk.Chief);
        await SignAsync(id, desk.Editor);

        Assert.Equal(ArticleOutcome.Done, (await ScheduleAsync(id, desk.Editor, NowUtc + Wait)).Outcome);

        Clock.Advance(Wait - Tick);
        Assert.Equal(TestStories.Full().Title, (await PageAsync(id))!.Title);
        Assert.Single(await ListedAsync(desk), id);
        Clock.Advance(Tick);
        var page = (await PageAsync(id))!;
        Assert.Equal(("新版的题", first, NowUtc), (page.Title, page.PublishedAtUtc, page.ModifiedAtUtc));
        Assert.Single(await ListedAsync(desk), id);
        Assert.Equal([new DueEvent(DueKind.Published, 1, 2)], await AnnounceAsync(id));
        Assert.Equal("新版的题", (await PageAsync(id))!.Title);
        Assert.Equal(1, await StoredAsync(data => data.PublishedArticles.CountAsync(row => row.ArticleId == id, Token)));
    }

    [DataFact]
    public async Task What_was_planned_can_be_taken_back()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await ScheduleAsync(id, desk.Editor, NowUtc + Wait);

        Assert.Equal(ArticleState.Approved, (await UnscheduleAsync(id, desk.Editor)).State);
        Clock.Advance(Wait);

        Assert.Null(await PageAsync(id));
        Assert.Null(await NoticeAsync(id));
        Assert.Empty(await AnnounceAsync(id));
    }

    [DataFact]
    public async Task A_new_text_ends_a_planned_publication_and_says_so()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await ScheduleAsync(id, desk.Editor, NowUtc + Wait);

        var saved = await SaveAsync(id, desk.Editor, TestStories.Brief());
        Clock.Advance(Wait);

        Assert.True(saved.Unscheduled);
        Assert.Null(await PageAsync(id));
    }

    [DataFact]
    public async Task Planning_needs_what_publishing_needs()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk, story: TestStories.Full() with { Source = null });

        var refused = await ScheduleAsync(id, Newsroom.Desk, NowUtc + Wait);

        Assert.Equal((ArticleOutcome.Incomplete, StoryField.Source), (refused.Outcome, Assert.Single(refused.Problems).Field));
        Assert.Equal(ArticleOutcome.Unsigned, (await ScheduleAsync(await BeginAsync(desk), desk.Editor, NowUtc + Wait)).Outcome);
        Assert.Equal(ArticleOutcome.Past, (await ScheduleAsync(await BeginAsync(desk), Newsroom.Desk, NowUtc)).Outcome);
    }

    [DataFact]
    public async Task Nothing_is_published_or_planned_before_its_embargo_ends()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await EmbargoAsync(id, desk.Editor, NowUtc + Wait);

        Assert.Equal(PublishArticleOutcome.Embargoed, (await PublishAsync(id, desk.Editor)).Outcome);
        Assert.Equal(ArticleOutcome.Embargoed, (await ScheduleAsync(id, desk.Editor, NowUtc + Wait - Tick)).Outcome);
        Assert.Equal(ArticleOutcome.Done, (await ScheduleAsync(id, desk.Editor, NowUtc + Wait)).Outcome);
        Assert.Equal(ArticleOutcome.Embargoed, (await EmbargoAsync(id, desk.Editor, NowUtc + (Wait * 2))).Outcome);
    }

    [DataFact]
    public async Task A_story_with_a_set_end_is_gone_at_its_time_though_nothing_runs()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await PublishAsync(id, desk.Editor);
        await ExpireAsync(id, desk.Editor, NowUtc + Wait);

        Clock.Advance(Wait - Tick);
        Assert.NotNull(await PageAsync(id));
        Assert.Null(await NoticeAsync(id));
        Clock.Advance(Tick);

        Assert.Null(await PageAsync(id));
        Assert.NotNull(await NoticeAsync(id));
        Assert.DoesNotContain(id, await ListedAsync(desk));
        Assert.Equal([new DueEvent(DueKind.Expired, 1, null)], await AnnounceAsync(id));
        Assert.NotNull(await NoticeAsync(id));
        Assert.Equal(ArticleState.Withdrawn, (await ArticleAsync(id)).State);
        Assert.False(await StoredAsync(data => data.PublishedArticles.AnyAsync(row => row.ArticleId == id, Token)));
    }

    [DataFact]
    public async Task An_end_that_was_set_before_holds_for_what_is_planned_and_can_be_taken_back()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await ExpireAsync(id, desk.Editor, NowUtc + (Wait * 2));

        Assert.Equal(ArticleOutcome.Expired, (await ScheduleAsync(id, desk.Editor, NowUtc + (Wait * 2))).Outcome);
        await ScheduleAsync(id, desk.Editor, NowUtc + Wait);
        Assert.Equal(ArticleOutcome.Expired, (await ExpireAsync(id, desk.Editor, NowUtc + Wait)).Outcome);
        Clock.Advance(Wait);
        Assert.NotNull(await PageAsync(id));
        await ExpireAsync(id, desk.Editor, atUtc: null);
        Clock.Advance(Wait);

        Assert.NotNull(await PageAsync(id));
        Assert.Null(await NoticeAsync(id));
    }

    [DataFact]
    public async Task Both_a_beginning_and_an_end_that_nobody_announced_are_announced_in_order()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await ScheduleAsync(id, desk.Editor, NowUtc + Wait);
        await ExpireAsync(id, desk.Editor, NowUtc + (Wait * 2));
        Clock.Advance(Wait * 3);

        var events = await AnnounceAsync(id);

        Assert.Equal([new DueEvent(DueKind.Published, null, 1), new DueEvent(DueKind.Expired, 1, null)], events);
        Assert.NotNull(await NoticeAsync(id));
    }

    [DataFact]
    public async Task A_withdrawn_story_keeps_its_notice_until_it_is_due_again()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await PublishAsync(id, desk.Editor);
        await WithdrawAsync(id, desk.Chief);
        await SubmitAsync(id, desk.Chief);
        await SignAsync(id, desk.Editor);

        await ScheduleAsync(id, desk.Editor, NowUtc + Wait);

        Assert.NotNull(await NoticeAsync(id));
        Assert.Null(await PageAsync(id));
        Clock.Advance(Wait);
        Assert.NotNull(await PageAsync(id));
        await AnnounceAsync(id);
        Assert.Null(await NoticeAsync(id));
    }

    [DataFact]
    public async Task A_moved_story_changes_its_lists_at_once_and_keeps_its_text_and_address()
    {
        var desk = await OpenDeskAsync();
        var section = await Newsroom.AddSectionAsync(desk.Edition, "tech", "科技", token: Token);
        var id = await ApprovedAsync(desk);
        var path = (await PublishAsync(id, desk.Editor)).Path;
        await SaveAsync(id, desk.Editor, TestStories.Full() with { Title = "还没发布的题" });

        var moved = await WithAsync<MoveArticle, ArticleResult>(
            act => act.RunAsync(new MoveArticleRequest(id, null, section.SectionId), desk.Editor, Token));

        Assert.Equal(ArticleOutcome.Done, moved.Outcome);
        var list = await WithAsync<ListQuery, ListPage>(query => query.ReadAsync(ListKind.Section, section.SectionId, ListRange.First, Token));
        var card = Assert.Single(list.Cards);
        Assert.Equal((TestStories.Full().Title, path), (card.Title, card.Path));
    }

    [DataFact]
    public async Task A_withdrawal_lists_what_it_took_down()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        var path = (await PublishAsync(id, desk.Editor)).Path;

        var list = (await WithdrawAsync(id, desk.Chief)).TakenDown!;

        Assert.Equal(path, list.Path);
        Assert.Contains(new TakenDownPlace(ListKind.Source, "山河网"), list.Lists);
        Assert.Contains(new TakenDownPlace(ListKind.Tag, "风电"), list.Lists);
        Assert.Contains(new TakenDownPlace(ListKind.Person, "林晚"), list.Lists);
        Assert.Equal([desk.Edition.Name], list.HomePages);
    }

    private Task<ArticleView?> PageAsync(int id) => WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(id, Token));

    private Task<WithdrawalView?> NoticeAsync(int id) => WithAsync<WithdrawalQuery, WithdrawalView?>(query => query.ReadAsync(id, Token));

    private async Task<IReadOnlyList<int>> ListedAsync(Desk desk)
    {
        var page = await WithAsync<ListQuery, ListPage>(query => query.ReadAsync(ListKind.Edition, desk.Edition.EditionId, ListRange.First, Token));
        return [.. page.Cards.Select(card => card.ArticleId)];
    }

    private Task<Article> ArticleAsync(int id) => StoredAsync(data => data.Articles.SingleAsync(row => row.ArticleId == id, Token));

    public sealed class OnSqlite(SqliteDatabase database) : ScheduleTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : ScheduleTests(database), IClassFixture<SqlServerDatabase>;
}
