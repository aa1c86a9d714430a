using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.About;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Editions;
using Portal.People;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sections;
using Portal.Sources;
using Portal.Staff;
using Portal.Testing;
using Portal.Topics;

namespace Portal.Data.Tests.Changes;

/// <summary>Every act asks for its right itself: whoever lacks it changes nothing and is on record.</summary>
public abstract class ForbiddenTests(TestDatabase database) : DataTests(database)
{
    private const string Address = "2001:db8::7";

    [DataFact]
    public Task Writing_in_an_edition_needs_a_role_there() => AssertForbiddenAsync<SaveVersion, SaveVersionOutcome>(
        ChangeKind.VersionSaved,
        async (act, edition, actor) =>
            (await act.RunAsync(new SaveVersionRequest(null, edition.EditionId, null, TestStories.Full()), actor, Token)).Outcome);

    [DataFact]
    public Task Publishing_in_an_edition_needs_a_role_there() => AssertForbiddenAsync<PublishArticle, PublishArticleOutcome>(
        ChangeKind.ArticlePublished,
        async (act, edition, actor) => (await act.RunAsync(
            new PublishArticleRequest(await Newsroom.SaveAsync(TestStories.Full(), edition, token: Token)), actor, Token)).Outcome);

    [DataFact]
    public Task Withdrawing_in_an_edition_needs_a_role_there() => AssertForbiddenAsync<WithdrawArticle, WithdrawArticleOutcome>(
        ChangeKind.ArticleWithdrawn,
        async (act, edition, actor) =>
            (await act.RunAsync(new WithdrawArticleRequest(await PublishAsync(edition), "撤稿。"), actor, Token)).Outcome);

    [DataFact]
    public Task Correcting_in_an_edition_needs_a_role_there() => AssertForbiddenAsync<CorrectArticle, CorrectArticleOutcome>(
        ChangeKind.ArticleCorrected,
        async (act, edition, actor) =>
            (await act.RunAsync(new CorrectArticleRequest(await PublishAsync(edition), CorrectionKind.Factual, "数字有误。"), actor, Token)).Outcome);

    [DataFact]
    public Task Opening_an_edition_needs_a_role_in_all() => AssertForbiddenAsync<AddEdition, EditionOutcome>(
        ChangeKind.EditionChanged,
        async (act, _, actor) =>
            (await act.RunAsync(new AddEditionRequest(Unique("n"), new EditionSettings { Name = "新版" }), actor, Token)).Outcome);

    [DataFact]
    public Task Setting_an_edition_needs_a_role_there() => AssertForbiddenAsync<SetEdition, EditionOutcome>(
        ChangeKind.EditionChanged,
        async (act, edition, actor) =>
            (await act.RunAsync(new SetEditionRequest(edition.Slug, new EditionSettings { Name = "改名" }), actor, Token)).Outcome);

    [DataFact]
    public Task Adding_a_section_needs_a_role_there() => AssertForbiddenAsync<AddSection, AddSectionOutcome>(
        ChangeKind.SectionChanged,
        async (act, edition, actor) => (await act.RunAsync(new AddSectionRequest(edition.Slug, "tiyu", "体育"), actor, Token)).Outcome);

    [DataFact]
    public Task Standing_pages_need_a_chief_editor() => AssertForbiddenAsync<SaveAboutPage, SaveAboutPageOutcome>(
        ChangeKind.AboutPageChanged,
        (act, _, actor) => act.RunAsync(new SaveAboutPageRequest(Unique("p"), "准则", "zh-Hans", "准则。"), actor, Token),
        Role.Editor);

    [DataFact]
    public Task Topics_need_an_editor() => AssertForbiddenAsync<AddTopic, AddTopicOutcome>(
        ChangeKind.TopicChanged, (act, _, actor) => act.RunAsync(new AddTopicRequest(Unique("t"), "专题"), actor, Token), Role.Reporter);

    [DataFact]
    public Task People_need_an_editor() => AssertForbiddenAsync<SavePerson, SavePersonOutcome>(
        ChangeKind.PersonChanged, (act, _, actor) => act.RunAsync(new SavePersonRequest(Unique("p"), "方一"), actor, Token), Role.Reporter);

    [DataFact]
    public Task Sources_need_an_editor() => AssertForbiddenAsync<SaveSource, SaveSourceOutcome>(
        ChangeKind.SourceChanged, (act, _, actor) => act.RunAsync(new SaveSourceRequest(Unique("s"), Unique("报")), actor, Token), Role.Reporter);

    [DataFact]
    public async Task A_reporter_writes_drafts_of_their_own_only()
    {
        var edition = await AddEditionAsync();
        var one = Actor.Member(1, "方一", [new Grant(edition.EditionId, Role.Reporter)], Address);
        var other = Actor.Member(2, "陆二", [new Grant(edition.EditionId, Role.Reporter)], Address);
        var begun = await SaveAsync(one, edition, articleId: null);

        Assert.Equal(SaveVersionOutcome.Saved, (await SaveAsync(one, edition, begun.ArticleId)).Outcome);
        Assert.Equal(SaveVersionOutcome.Forbidden, (await SaveAsync(other, edition, begun.ArticleId)).Outcome);
    }

    [DataFact]
    public async Task A_reporter_does_not_write_what_is_published()
    {
        var edition = await AddEditionAsync();
        var reporter = Actor.Member(1, "方一", [new Grant(edition.EditionId, Role.Reporter)]);
        var begun = await SaveAsync(reporter, edition, articleId: null);
        await Newsroom.PublishAsync(TestStories.Full(), edition, articleId: begun.ArticleId, token: Token);

        Assert.Equal(SaveVersionOutcome.Forbidden, (await SaveAsync(reporter, edition, begun.ArticleId)).Outcome);
    }

    [DataFact]
    public async Task A_story_does_not_begin_in_a_section_of_another_edition()
    {
        var edition = await AddEditionAsync();
        var section = await Newsroom.AddSectionAsync(await AddEditionAsync(), "tiyu", "体育", token: Token);

        var result = await WithAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(
            new SaveVersionRequest(null, edition.EditionId, section.SectionId, TestStories.Full()), Newsroom.Desk, Token));

        Assert.Equal(SaveVersionOutcome.NotFound, result.Outcome);
    }

    [DataFact]
    public async Task A_closed_gate_is_on_record()
    {
        var id = await Newsroom.SaveAsync(TestStories.Full() with { Source = null }, await AddEditionAsync(), token: Token);

        await WithAsync<PublishArticle, PublishArticleResult>(act => act.RunAsync(new PublishArticleRequest(id), Newsroom.Desk, Token));

        var change = await StoredAsync(data => data.Changes.SingleAsync(
            row => row.ArticleId == id && row.Kind == ChangeKind.ArticlePublished, Token));
        Assert.Equal(Refusal.Incomplete, change.Refusal);
    }

    [DataFact]
    public async Task A_rehearsal_does_not_take_a_refused_attempt_back()
    {
        var edition = await AddEditionAsync();
        var actor = Actor.Member(NewId(), "方一", []);

        await using var services = ServicesWith(_ => { });
        await using var scope = services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<SetEdition>();
        await scope.ServiceProvider.GetRequiredService<PortalContext>().RehearseAsync(
            token => act.RunAsync(new SetEditionRequest(edition.Slug, new EditionSettings { Name = "改名" }), actor, token), Token);

        Assert.NotNull(await RowAsync(actor));
    }

    private static int NewId() => Random.Shared.Next(1_000, int.MaxValue);

    private async Task<int> PublishAsync(Edition edition) => (await Newsroom.PublishAsync(TestStories.Full(), edition, token: Token)).ArticleId;

    private Task<SaveVersionResult> SaveAsync(Actor actor, Edition edition, int? articleId) => WithAsync<SaveVersion, SaveVersionResult>(act =>
        act.RunAsync(new SaveVersionRequest(articleId, edition.EditionId, null, TestStories.Full()), actor, Token));

    /// <summary>By somebody who holds every role, but in another edition; or one role in this one.</summary>
    private async Task AssertForbiddenAsync<TAct, TOutcome>(
        ChangeKind kind, Func<TAct, Edition, Actor, Task<TOutcome>> run, Role? role = null)
        where TAct : notnull
        where TOutcome : struct, Enum
    {
        var edition = await AddEditionAsync();
        var other = await AddEditionAsync();
        var grants = role is { } one
            ? [new Grant(edition.EditionId, one)]
            : Enum.GetValues<Role>().Select(held => new Grant(other.EditionId, held)).ToList();
        var actor = Actor.Member(NewId(), "方一", grants, Address);

        var outcome = await WithAsync<TAct, TOutcome>(act => run(act, edition, actor));

        Assert.Equal("Forbidden", outcome.ToString());
        var row = await RowAsync(actor);
        Assert.Equal((kind, Refusal.Forbidden, actor.Name, Address, NowUtc), (row!.Kind, row.Refusal, row.Actor, row.Address, row.AtUtc));
        Assert.True(row.ArticleId is not null || row.EditionId is not null || row.Detail is not null, "The target is missing.");
    }

    /// <summary>The only row that somebody caused.</summary>
    private Task<Change?> RowAsync(Actor actor) =>
        StoredAsync(data => data.Changes.SingleOrDefaultAsync(row => row.StaffId == actor.StaffId, Token));

    public sealed class OnSqlite(SqliteDatabase database) : ForbiddenTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : ForbiddenTests(database), IClassFixture<SqlServerDatabase>;
}
