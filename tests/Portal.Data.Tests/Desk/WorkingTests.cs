using Microsoft.EntityFrameworkCore;
using Portal.Data.Tests.Engines;
using Portal.Data.Tests.Publishing;
using Portal.Desk;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;

namespace Portal.Data.Tests.Desk;

/// <summary>What surrounds writing: autosaves, who else is there, notes, preview links.</summary>
public abstract class WorkingTests(TestDatabase database) : DeskTests(database)
{
    [DataFact]
    public async Task An_autosave_is_its_persons_own_and_no_version()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);

        await AutosaveAsync(desk, desk.Reporter, id, "旧");
        await AutosaveAsync(desk, desk.Reporter, id, "新");

        var mine = await ReadAsync(desk.Reporter, $"{id}");
        Assert.Equal(("新", 1, NowUtc), (mine!.Fields, mine.BaseVersion, mine.SavedAtUtc));
        Assert.Null(await ReadAsync(desk.Chief, $"{id}"));
        Assert.Equal($"{id}", Assert.Single(await WithAsync<MyAutosavesQuery, IReadOnlyList<MyAutosave>>(query => query.ReadAsync(desk.Reporter, Token))).Key);
        Assert.Equal(1, await StoredAsync(data => data.ArticleVersions.CountAsync(row => row.ArticleId == id, Token)));
        Assert.False(await WithAsync<DropAutosave, bool>(act => act.RunAsync($"{id}", desk.Chief, Token)));
        Assert.True(await WithAsync<DropAutosave, bool>(act => act.RunAsync($"{id}", desk.Reporter, Token)));
    }

    [DataFact]
    public async Task Saving_drops_the_autosave_and_a_refused_save_keeps_it()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);
        await AutosaveAsync(desk, desk.Reporter, id, "文");

        await SaveFromAsync(id, desk.Reporter, revision: 9);
        Assert.NotNull(await ReadAsync(desk.Reporter, $"{id}"));
        await SaveFromAsync(id, desk.Reporter, revision: 1);
        Assert.Null(await ReadAsync(desk.Reporter, $"{id}"));
    }

    [DataFact]
    public async Task Words_are_kept_even_where_a_version_could_not_be_saved()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);
        await SubmitAsync(id, desk.Reporter);

        Assert.Equal(SaveAutosaveOutcome.Saved, await AutosaveAsync(desk, desk.Reporter, id, "文"));
        Assert.Equal(SaveAutosaveOutcome.Forbidden, await AutosaveAsync(desk, Member(await AddEditionAsync(), "外", Role.ChiefEditor), id, "文"));
        Assert.Equal(SaveAutosaveOutcome.TooLong, await AutosaveAsync(desk, desk.Reporter, id, new string('长', SaveAutosave.MaxFields + 1)));
    }

    [DataFact]
    public async Task Who_else_has_an_article_open_is_told_until_a_minute_after()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);

        Assert.Empty((await MarkAsync(id, desk.Reporter))!);
        Assert.Equal("方写", Assert.Single((await MarkAsync(id, desk.Chief))!).Name);
        Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Single((await MarkAsync(id, desk.Chief))!);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty((await MarkAsync(id, desk.Chief))!);
        Assert.Null(await MarkAsync(id, Member(desk.Edition, "别人", Role.Reporter)));
    }

    [DataFact]
    public async Task Whoever_closes_an_article_has_left()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);
        await MarkAsync(id, desk.Reporter);

        await WithAsync<LeaveArticle, bool>(async act =>
        {
            await act.RunAsync(id, desk.Reporter, Token);
            return true;
        });

        Assert.Empty((await MarkAsync(id, desk.Chief))!);
    }

    [DataFact]
    public async Task A_note_is_resolved_and_reopened_and_is_no_conflict_for_others()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);
        Assert.Equal(ArticleOutcome.Done, await NoteAsync(id, desk.Editor, " 请核实。 "));
        Assert.Equal(ArticleOutcome.Missing, await NoteAsync(id, desk.Editor, " "));
        Assert.Equal(ArticleOutcome.Forbidden, await NoteAsync(id, Member(desk.Edition, "别人", Role.Reporter), "？"));
        var article = await WithAsync<DeskArticleQuery, DeskArticle?>(query => query.ReadAsync(id, desk.Reporter, Token));
        var note = Assert.Single(article!.Notes);
        Assert.Equal(("请核实。", 1), (note.Text, article.Article.Revision));

        await ResolveAsync(id, note.DraftNoteId, resolved: true);
        Assert.Equal("方写", (await NoteAsync(note.DraftNoteId)).ResolvedBy);
        await ResolveAsync(id, note.DraftNoteId, resolved: false);
        Assert.Null((await NoteAsync(note.DraftNoteId)).ResolvedAtUtc);

        async Task ResolveAsync(int articleId, int noteId, bool resolved) => await WithAsync<ResolveNote, ArticleResult>(
            act => act.RunAsync(new ResolveNoteRequest(articleId, noteId, resolved), desk.Reporter, Token));
    }

    [DataFact]
    public async Task A_preview_link_shows_its_version_until_it_ends()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);
        var link = await ShareAsync(id, desk.Reporter);
        await SaveAsync(id, desk.Reporter, TestStories.Brief());

        Assert.Equal((TestStories.Full(), 1), await PreviewAsync(link.Token!) is { } seen ? (seen.Story, seen.Version) : default);
        Assert.False(await StoredAsync(data => data.PreviewLinks.AnyAsync(row => row.TokenHash == link.Token, Token)));
        Assert.Null(await PreviewAsync(link.Token![1..]));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await PreviewAsync(link.Token!));
    }

    [DataFact]
    public async Task A_revoked_preview_link_shows_nothing()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);
        var link = await ShareAsync(id, desk.Reporter);
        Assert.Single(await LinksAsync(id));

        await WithAsync<RevokePreviewLink, ArticleResult>(act => act.RunAsync(id, link.PreviewLinkId!.Value, desk.Chief, Token));

        Assert.Null(await PreviewAsync(link.Token!));
        Assert.Empty(await LinksAsync(id));
    }

    private Task<SaveAutosaveOutcome> AutosaveAsync(Desk desk, Actor by, int id, string fields) => WithAsync<SaveAutosave, SaveAutosaveOutcome>(
        act => act.RunAsync(new SaveAutosaveRequest($"{id}", id, desk.Edition.EditionId, 1, "题", fields), by, Token));

    private Task<AutosaveView?> ReadAsync(Actor by, string key) => WithAsync<AutosaveQuery, AutosaveView?>(query => query.ReadAsync(key, by, Token));

    private Task<SaveVersionResult> SaveFromAsync(int id, Actor by, int revision) => WithAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(
        new SaveVersionRequest(id, 0, null, TestStories.Brief()) { Revision = revision, AutosaveKey = $"{id}" }, by, Token));

    private Task<IReadOnlyList<PresentPerson>?> MarkAsync(int id, Actor by) =>
        WithAsync<MarkPresence, IReadOnlyList<PresentPerson>?>(act => act.RunAsync(id, by, Token));

    private async Task<ArticleOutcome> NoteAsync(int id, Actor by, string text) =>
        (await WithAsync<AddNote, ArticleResult>(act => act.RunAsync(new AddNoteRequest(id, text), by, Token))).Outcome;

    private Task<Articles.DraftNote> NoteAsync(int noteId) => StoredAsync(data => data.DraftNotes.SingleAsync(row => row.DraftNoteId == noteId, Token));

    private Task<CreatePreviewLinkResult> ShareAsync(int id, Actor by) => WithAsync<CreatePreviewLink, CreatePreviewLinkResult>(
        act => act.RunAsync(new CreatePreviewLinkRequest(id, 1, TimeSpan.FromDays(1)), by, Token));

    private Task<PreviewedStory?> PreviewAsync(string token) => WithAsync<PreviewQuery, PreviewedStory?>(query => query.ReadAsync(token, Token));

    private Task<IReadOnlyList<ListedPreviewLink>> LinksAsync(int id) =>
        WithAsync<PreviewLinksQuery, IReadOnlyList<ListedPreviewLink>>(query => query.ReadAsync(id, Token));

    public sealed class OnSqlite(SqliteDatabase database) : WorkingTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : WorkingTests(database), IClassFixture<SqlServerDatabase>;
}
