using Microsoft.EntityFrameworkCore;
using Portal.Data.Tests.Engines;
using Portal.Import;
using Portal.Publishing;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

/// <summary>The acts that make a version out of others.</summary>
public abstract class VersionTests(TestDatabase database) : DeskTests(database)
{
    [DataFact]
    public async Task Restoring_appends_and_says_from_where()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);
        await SaveAsync(id, desk.Editor, TestStories.Brief());

        var result = await WithAsync<RestoreVersion, ArticleResult>(
            act => act.RunAsync(new RestoreVersionRequest(id, 2, 1, "退回原稿"), desk.Reporter, Token));

        Assert.Equal((ArticleOutcome.Done, 3), (result.Outcome, result.Version));
        var version = await VersionAsync(id, 3);
        Assert.Equal((TestStories.Full(), 1, "退回原稿", "方写"), (version.Story, version.RestoredFrom, version.Note, version.Author));
        Assert.Equal(TestStories.Brief(), (await VersionAsync(id, 2)).Story);
    }

    [DataFact]
    public async Task Photos_change_their_order_and_the_places_in_the_text_stay()
    {
        var photo = TestStories.Full().Photos[0];
        var story = TestStories.Full() with
        {
            Photos = [photo with { Caption = "甲", AfterParagraph = 0 }, photo with { Caption = "乙", AfterParagraph = 1 }, photo with { Caption = "丙", AfterParagraph = 2 }],
        };
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk, story: story);

        Assert.Equal(ArticleOutcome.Missing, await OrderAsync(id, [0, 1], desk.Reporter));
        Assert.Equal(ArticleOutcome.Done, await OrderAsync(id, [2, 0, 1], desk.Reporter));

        Assert.Equal([("丙", 0), ("甲", 1), ("乙", 2)], (await VersionAsync(id, 2)).Story.Photos.Select(use => (use.Caption, use.AfterParagraph)));
    }

    [DataFact]
    public async Task Findings_are_decided_one_by_one_and_hold_publication_back_until_then()
    {
        const string Source = "全市共有十名代表(中学生)参加。";
        var desk = await OpenDeskAsync(signOffs: 0);
        var id = (await WithAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(
            new SaveVersionRequest(null, desk.Edition.EditionId, null, TestStories.Full() with { Body = "全市共有十名代表（中学生)参加。" })
            {
                SourceText = Source,
                Findings = [new Finding(FindingRule.Width, Source.IndexOf('(', StringComparison.Ordinal), "(", "（", Confidence.Low), Findings.Low],
            },
            desk.Editor,
            Token))).ArticleId!.Value;

        Assert.Equal(PublishArticleOutcome.Refused, (await PublishAsync(id, desk.Editor)).Outcome);
        Assert.Equal(ArticleOutcome.Missing, await DecideAsync(id, desk.Editor, new FindingDecision(2, Undo: false)));
        Assert.Equal(ArticleOutcome.Done, await DecideAsync(id, desk.Editor, new FindingDecision(0, Undo: true)));
        Assert.Equal(ArticleOutcome.Missing, await DecideAsync(id, desk.Editor, new FindingDecision(0, Undo: true)));
        Assert.Equal(ArticleOutcome.Done, await DecideAsync(id, desk.Editor, new FindingDecision(1, Undo: false)));

        Assert.Equal("全市共有十名代表(中学生)参加。", (await VersionAsync(id, 3)).Story.Body);
        Assert.False(await StoredAsync(data => data.Articles.Where(row => row.ArticleId == id).Select(row => row.NeedsAttention).SingleAsync(Token)));
        Assert.Equal(PublishArticleOutcome.Published, (await PublishAsync(id, desk.Editor)).Outcome);
    }

    private async Task<ArticleOutcome> OrderAsync(int id, IReadOnlyList<int> order, Actor by) => (await WithAsync<ChangePhotoOrder, ArticleResult>(
        act => act.RunAsync(new ChangePhotoOrderRequest(id, null, order), by, Token))).Outcome;

    private async Task<ArticleOutcome> DecideAsync(int id, Actor by, FindingDecision decision) => (await WithAsync<ResolveFindings, ArticleResult>(
        act => act.RunAsync(new ResolveFindingsRequest(id, null, [decision]), by, Token))).Outcome;

    private Task<Articles.ArticleVersion> VersionAsync(int id, int number) =>
        StoredAsync(data => data.ArticleVersions.SingleAsync(row => row.ArticleId == id && row.Number == number, Token));

    public sealed class OnSqlite(SqliteDatabase database) : VersionTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : VersionTests(database), IClassFixture<SqlServerDatabase>;
}
