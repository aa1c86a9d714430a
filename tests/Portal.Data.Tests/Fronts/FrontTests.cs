using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Editions;
using Portal.Fronts;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Testing;

namespace Portal.Data.Tests.Fronts;

/// <summary>What the desk pins to the home of an edition, and what readers get of it.</summary>
public abstract class FrontTests(TestDatabase database) : DataTests(database)
{
    private static readonly Actor Chief = Actor.Member(71, "方主编", [new Grant(null, Role.ChiefEditor)]);

    [DataFact]
    public async Task Readers_get_a_layout_by_publication_only()
    {
        var edition = await AddEditionAsync();
        var story = await PublishAsync(edition, "头条");

        Assert.Equal(FrontOutcome.Done, (await SaveAsync(edition, 0, Lead(story))).Outcome);
        Assert.Empty((await ContentsAsync(edition)).Lead);

        Assert.Equal(FrontOutcome.Done, (await PublishFrontAsync(edition, 1)).Outcome);
        Assert.Equal("头条", await TitlesAsync(edition));
        Assert.Equal(FrontOutcome.Untimely, (await PublishFrontAsync(edition, 2)).Outcome);
        var row = await StoredAsync(data => data.Changes.SingleAsync(
            change => change.EditionId == edition.EditionId && change.Kind == ChangeKind.FrontPublished && change.Refusal == null, Token));
        Assert.Equal((null, 1, Chief.StaffId), (row.FromVersion, row.ToVersion, row.StaffId));
    }

    [DataFact]
    public async Task A_withdrawn_story_leaves_its_slot_to_the_next_and_comes_back_with_its_publication()
    {
        var edition = await AddEditionAsync();
        var first = await PublishAsync(edition, "第一条");
        var second = await PublishAsync(edition, "第二条");
        await GoLiveAsync(edition, Lead(first, second));

        await Newsroom.WithdrawAsync(first, "有误。", Token);
        Assert.Equal("第二条", await TitlesAsync(edition));

        await WithAsync<PublishArticle, PublishArticleResult>(act => act.RunAsync(new PublishArticleRequest(first), Newsroom.Desk, Token));
        Assert.Equal("第一条,第二条", await TitlesAsync(edition));
    }

    [DataFact]
    public async Task Pins_and_the_bar_end_by_the_clock_alone()
    {
        var edition = await AddEditionAsync();
        var first = await PublishAsync(edition, "限时");
        var second = await PublishAsync(edition, "常在");
        var layout = Lead(first, second) with { Breaking = new FrontBreaking("青屿港今晨恢复通航", second, NowUtc.AddMinutes(20)) };
        await GoLiveAsync(edition, layout with { Pins = [layout.Pins[0] with { UntilUtc = NowUtc.AddMinutes(10) }, layout.Pins[1]] });
        var changes = await CountAsync(edition);

        Assert.Equal(NowUtc.AddMinutes(10), (await ContentsAsync(edition)).NextEndUtc);
        Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.Equal("限时,常在", await TitlesAsync(edition));
        Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("常在", await TitlesAsync(edition));
        Assert.NotNull((await ContentsAsync(edition)).Breaking);
        Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null((await ContentsAsync(edition)).Breaking);
        Assert.Null((await ContentsAsync(edition)).NextEndUtc);
        Assert.Equal(changes, await CountAsync(edition));
    }

    [DataFact]
    public async Task The_bar_goes_with_the_story_that_it_leads_to()
    {
        var edition = await AddEditionAsync();
        var story = await PublishAsync(edition, "突发");
        await GoLiveAsync(edition, new FrontLayout { Breaking = new FrontBreaking("青屿港今晨恢复通航", story, NowUtc.AddHours(1)) });
        Assert.StartsWith("/news/", (await ContentsAsync(edition)).Breaking!.Path, StringComparison.Ordinal);

        await Newsroom.WithdrawAsync(story, "有误。", Token);

        Assert.Null((await ContentsAsync(edition)).Breaking);
    }

    [DataFact]
    public async Task A_story_that_is_planned_appears_in_its_slot_at_its_time()
    {
        var edition = await AddEditionAsync();
        await WithAsync<SetEdition, EditionResult>(act => act.RunAsync(
            new SetEditionRequest(edition.Slug, new EditionSettings { SignOffs = 0 }), Newsroom.Desk, Token));
        var planned = await Newsroom.SaveAsync(TestStories.Brief("定时"), edition, token: Token);
        await WithAsync<ScheduleArticle, ArticleResult>(act => act.RunAsync(
            new ScheduleArticleRequest(planned, null, NowUtc.AddMinutes(5)), Newsroom.Desk, Token));
        await GoLiveAsync(edition, Lead(planned));

        Assert.Equal("", await TitlesAsync(edition));
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("定时", await TitlesAsync(edition));
    }

    [DataFact]
    public async Task Versions_are_only_added_and_an_earlier_one_comes_back_as_the_newest()
    {
        var edition = await AddEditionAsync();
        var story = await PublishAsync(edition, "早间");
        await SaveAsync(edition, 0, Lead(story));
        await SaveAsync(edition, 1, FrontLayout.Empty);

        var result = await WithAsync<RestoreFront, FrontResult>(act => act.RunAsync(new RestoreFrontRequest(edition.EditionId, 2, 1), Chief, Token));

        Assert.Equal((FrontOutcome.Done, 3), (result.Outcome, result.Version));
        var versions = await StoredAsync(data => data.FrontVersions.Where(row => row.EditionId == edition.EditionId).OrderBy(row => row.Number).ToListAsync(Token));
        Assert.Equal([1, 2, 3], versions.Select(version => version.Number));
        Assert.Equal([story], versions[2].Layout.ArticleIds);
        Assert.Equal((1, Chief.Name), (versions[2].RestoredFrom, versions[2].Author));
    }

    [DataFact]
    public async Task Whoever_comes_second_is_told_and_changes_nothing()
    {
        var edition = await AddEditionAsync();
        await SaveAsync(edition, 0, FrontLayout.Empty);

        Assert.Equal(FrontOutcome.Conflict, (await SaveAsync(edition, 0, FrontLayout.Empty)).Outcome);
        Assert.Equal(FrontOutcome.Conflict, (await PublishFrontAsync(edition, 0)).Outcome);
        Assert.Equal(FrontOutcome.Conflict, (await WithAsync<RestoreFront, FrontResult>(
            act => act.RunAsync(new RestoreFrontRequest(edition.EditionId, 0, 1), Chief, Token))).Outcome);
        Assert.Equal(1, await StoredAsync(data => data.FrontVersions.CountAsync(row => row.EditionId == edition.EditionId, Token)));
        Assert.Equal(3, await StoredAsync(data => data.Changes.CountAsync(
            row => row.EditionId == edition.EditionId && row.Refusal == Refusal.Stale, Token)));
    }

    [DataFact]
    public async Task Of_several_who_save_at_once_on_what_they_saw_one_does()
    {
        var edition = await AddEditionAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SaveAsync(edition, 0, FrontLayout.Empty)));

        Assert.Equal(1, results.Count(result => result.Outcome == FrontOutcome.Done));
        Assert.Equal(3, results.Count(result => result.Outcome == FrontOutcome.Conflict));
    }

    [DataFact]
    public async Task Only_a_chief_editor_of_the_edition_lays_out_its_home()
    {
        var edition = await AddEditionAsync();
        var elsewhere = await AddEditionAsync();
        Actor[] others =
        [
            Actor.Member(72, "编辑", [new Grant(null, Role.Editor)]), Actor.Member(73, "管理员", [new Grant(null, Role.Administrator)]),
            Actor.Member(74, "外地主编", [new Grant(elsewhere.EditionId, Role.ChiefEditor)]),
        ];

        foreach (var other in others)
        {
            var result = await WithAsync<SaveFront, FrontResult>(act => act.RunAsync(new SaveFrontRequest(edition.EditionId, 0, FrontLayout.Empty), other, Token));

            Assert.Equal(FrontOutcome.Forbidden, result.Outcome);
        }

        Assert.Equal(0, await StoredAsync(data => data.Fronts.CountAsync(row => row.EditionId == edition.EditionId, Token)));
        Assert.Equal(others.Length, await StoredAsync(data => data.Changes.CountAsync(
            row => row.EditionId == edition.EditionId && row.Refusal == Refusal.Forbidden, Token)));
    }

    [DataFact]
    public async Task What_breaks_a_rule_is_named_and_not_kept()
    {
        var edition = await AddEditionAsync();
        var story = await PublishAsync(edition, "一篇");
        var below = await Newsroom.AddSectionAsync(edition, "tech/space", "航天", await Newsroom.AddSectionAsync(edition, "tech", "科技", token: Token), Token);
        (FrontLayout Layout, FrontProblem Problem)[] cases =
        [
            (Lead(story, story), FrontProblem.Twice),
            (Lead(999_999), FrontProblem.StoryUnknown),
            (Lead([.. Enumerable.Range(1, FrontRules.MostInSlot + 1)]), FrontProblem.TooMany),
            (new FrontLayout { Pins = [new FrontPin(FrontSlot.Section, story) { SectionId = 999_999 }] }, FrontProblem.SectionUnknown),
            (new FrontLayout { Pins = [new FrontPin(FrontSlot.Section, story) { SectionId = below.SectionId }] }, FrontProblem.SectionUnknown),
            (new FrontLayout { Pins = [new FrontPin(FrontSlot.Section, story)] }, FrontProblem.SectionUnknown),
            (new FrontLayout { Breaking = new FrontBreaking(" ", null, NowUtc) }, FrontProblem.BreakingText),
            (new FrontLayout { Breaking = new FrontBreaking(new string('字', FrontRules.LongestBreaking + 1), null, NowUtc) }, FrontProblem.BreakingText),
        ];

        foreach (var (layout, problem) in cases)
        {
            var result = await SaveAsync(edition, 0, layout);

            Assert.Equal(FrontOutcome.Refused, result.Outcome);
            Assert.Contains(problem, result.Problems);
        }

        Assert.Equal(0, await StoredAsync(data => data.FrontVersions.CountAsync(row => row.EditionId == edition.EditionId, Token)));
    }

    private static FrontLayout Lead(params int[] articleIds) => new() { Pins = [.. articleIds.Select(id => new FrontPin(FrontSlot.Lead, id))] };

    private async Task<int> PublishAsync(Edition edition, string title) =>
        (await Newsroom.PublishAsync(TestStories.Brief(title), edition, token: Token)).ArticleId;

    private Task<FrontResult> SaveAsync(Edition edition, int? revision, FrontLayout layout) =>
        WithAsync<SaveFront, FrontResult>(act => act.RunAsync(new SaveFrontRequest(edition.EditionId, revision, layout), Chief, Token));

    private Task<FrontResult> PublishFrontAsync(Edition edition, int? revision) =>
        WithAsync<PublishFront, FrontResult>(act => act.RunAsync(new PublishFrontRequest(edition.EditionId, revision), Chief, Token));

    private async Task GoLiveAsync(Edition edition, FrontLayout layout)
    {
        Assert.Equal(FrontOutcome.Done, (await SaveAsync(edition, null, layout)).Outcome);
        Assert.Equal(FrontOutcome.Done, (await PublishFrontAsync(edition, null)).Outcome);
    }

    private Task<FrontContents> ContentsAsync(Edition edition) =>
        WithAsync<FrontQuery, FrontContents>(query => query.ReadAsync(edition.EditionId, Token));

    private async Task<string> TitlesAsync(Edition edition) => string.Join(',', (await ContentsAsync(edition)).Lead.Select(card => card.Title));

    private Task<int> CountAsync(Edition edition) => StoredAsync(data => data.Changes.CountAsync(row => row.EditionId == edition.EditionId, Token));

    public sealed class OnSqlite(SqliteDatabase database) : FrontTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : FrontTests(database), IClassFixture<SqlServerDatabase>;
}
