using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Publishing;
using Portal.Reading;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

/// <summary>Two people on one article: whatever the one did since the other looked, the other's act is refused and changes nothing.</summary>
public abstract class StaleTests(TestDatabase database) : DeskTests(database)
{
    private static readonly string[] Acts =
    [
        "save", "submit", "sign", "return", "schedule", "unschedule", "embargo", "expire", "publish", "correct", "withdraw", "photos", "move", "restore",
        "findings",
    ];

    [DataFact]
    public async Task Every_act_after_every_other_is_told_of_a_conflict()
    {
        var desk = await OpenDeskAsync(signOffs: 0);
        foreach (var first in Acts)
        {
            foreach (var second in Acts)
            {
                var id = await PreparedAsync(desk, first);
                var seen = (await ArticleAsync(id)).Revision;
                Assert.True("Done" == await RunAsync(first, desk, id, seen), first);
                var before = await ArticleAsync(id);

                var outcome = await RunAsync(second, desk, id, seen);

                Assert.True("Conflict" == outcome, $"{second} after {first}: {outcome}");
                var after = await ArticleAsync(id);
                Assert.Equal((before.Revision, before.WorkingVersion, before.State), (after.Revision, after.WorkingVersion, after.State));
            }
        }
    }

    [DataFact]
    public async Task A_conflict_tells_what_the_article_is_now_and_is_on_record()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);
        await SaveAsync(id, desk.Editor, TestStories.Brief(), revision: 1);

        var late = await SaveAsync(id, desk.Chief, TestStories.Full(), revision: 1);

        Assert.Equal((SaveVersionOutcome.Conflict, 2, 2), (late.Outcome, late.Version, late.Revision));
        Assert.True(await StoredAsync(data => data.Changes.AnyAsync(
            row => row.ArticleId == id && row.StaffId == desk.Chief.StaffId && row.Refusal == Refusal.Stale, Token)));
    }

    [DataFact]
    public async Task Of_several_who_act_at_once_on_what_they_saw_one_does()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(
            async () => (await SaveAsync(id, desk.Editor, TestStories.Brief($"第{number}稿"), revision: 1)).Outcome, Token)));

        Assert.Single(outcomes, outcome => outcome == SaveVersionOutcome.Saved);
        Assert.Equal(5, outcomes.Count(outcome => outcome == SaveVersionOutcome.Conflict));
    }

    /// <summary>An article on which the act can be done.</summary>
    private async Task<int> PreparedAsync(Desk desk, string act)
    {
        var photo = TestStories.Full().Photos[0];
        var story = TestStories.Full() with { Photos = [photo, photo with { AfterParagraph = 2 }] };
        var id = await BeginAsync(desk, story: story);
        switch (act)
        {
            case "sign" or "return":
                await SubmitAsync(id, desk.Reporter);
                break;
            case "unschedule":
                await ScheduleAsync(id, desk.Editor, NowUtc.AddHours(1));
                break;
            case "correct" or "withdraw":
                await PublishAsync(id, desk.Editor);
                break;
            case "restore":
                await SaveAsync(id, desk.Reporter, TestStories.Brief());
                break;
            case "findings":
                await WithAsync<SaveVersion, SaveVersionResult>(save => save.RunAsync(
                    new SaveVersionRequest(id, 0, null, story) { Findings = [Findings.Low] }, desk.Reporter, Token));
                break;
        }

        return id;
    }

    private async Task<string> RunAsync(string act, Desk desk, int id, int seen)
    {
        var outcome = act switch
        {
            "save" => (await SaveAsync(id, desk.Editor, TestStories.Brief(), seen)).Outcome.ToString(),
            "submit" => (await SubmitAsync(id, desk.Editor, seen)).Outcome.ToString(),
            "sign" => (await SignAsync(id, desk.Editor, seen)).Outcome.ToString(),
            "return" => (await ReturnAsync(id, desk.Editor, seen)).Outcome.ToString(),
            "schedule" => (await ScheduleAsync(id, desk.Editor, NowUtc.AddHours(1), seen)).Outcome.ToString(),
            "unschedule" => (await UnscheduleAsync(id, desk.Editor, seen)).Outcome.ToString(),
            "embargo" => (await EmbargoAsync(id, desk.Editor, NowUtc.AddHours(1), seen)).Outcome.ToString(),
            "expire" => (await ExpireAsync(id, desk.Editor, NowUtc.AddHours(9), seen)).Outcome.ToString(),
            "publish" => (await PublishAsync(id, desk.Editor, seen)).Outcome.ToString(),
            "correct" => (await CorrectAsync(id, desk.Chief, seen)).Outcome.ToString(),
            "withdraw" => (await WithdrawAsync(id, desk.Chief, seen)).Outcome.ToString(),
            "photos" => (await DoAsync<ChangePhotoOrder>(run => run.RunAsync(new ChangePhotoOrderRequest(id, seen, [1, 0]), desk.Editor, Token))).ToString(),
            "move" => (await DoAsync<MoveArticle>(run => run.RunAsync(new MoveArticleRequest(id, seen, null), desk.Editor, Token))).ToString(),
            "restore" => (await DoAsync<RestoreVersion>(run => run.RunAsync(new RestoreVersionRequest(id, seen, 1), desk.Editor, Token))).ToString(),
            "findings" => (await DoAsync<ResolveFindings>(run => run.RunAsync(
                new ResolveFindingsRequest(id, seen, [new FindingDecision(0, Undo: false)]), desk.Editor, Token))).ToString(),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
        return outcome is "Saved" or "Published" or "Corrected" or "Withdrawn" ? "Done" : outcome;
    }

    private async Task<ArticleOutcome> DoAsync<T>(Func<T, Task<ArticleResult>> run)
        where T : notnull => (await WithAsync(run)).Outcome;

    private Task<CorrectArticleResult> CorrectAsync(int id, Actor by, int seen) => WithAsync<CorrectArticle, CorrectArticleResult>(act => act.RunAsync(
        new CorrectArticleRequest(id, CorrectionKind.Factual, "数字有误。") { Revision = seen }, by, Token));

    private Task<Articles.Article> ArticleAsync(int id) => StoredAsync(data => data.Articles.SingleAsync(row => row.ArticleId == id, Token));

    public sealed class OnSqlite(SqliteDatabase database) : StaleTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : StaleTests(database), IClassFixture<SqlServerDatabase>;
}
