using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

/// <summary>Nothing reaches readers that nobody but its author has read.</summary>
public abstract class SignOffTests(TestDatabase database) : DeskTests(database)
{
    [DataFact]
    public async Task A_story_goes_from_draft_through_review_to_readers()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);

        Assert.Equal(ArticleState.InReview, (await SubmitAsync(id, desk.Reporter)).State);
        Assert.Equal(ArticleState.Approved, (await SignAsync(id, desk.Editor)).State);
        Assert.Equal(PublishArticleOutcome.Published, (await PublishAsync(id, desk.Editor)).Outcome);
    }

    [DataFact]
    public async Task A_version_without_its_sign_offs_is_not_published()
    {
        var desk = await OpenDeskAsync(signOffs: 2);
        var id = await ApprovedOnceAsync(desk);

        var result = await PublishAsync(id, desk.Chief);

        Assert.Equal((PublishArticleOutcome.Unsigned, 1), (result.Outcome, result.SignOffsMissing));
    }

    [DataFact]
    public async Task Three_reviews_are_given_by_three_people_in_order()
    {
        var desk = await OpenDeskAsync(signOffs: 3);
        var second = Member(desk.Edition, "周复", Role.Editor);
        var id = await ApprovedOnceAsync(desk);

        Assert.Equal(ArticleOutcome.SignedAlready, (await SignAsync(id, desk.Editor)).Outcome);
        Assert.Equal(ArticleState.InReview, (await SignAsync(id, second)).State);
        Assert.Equal(ArticleOutcome.Forbidden, (await SignAsync(id, Member(desk.Edition, "何编", Role.Editor))).Outcome);
        Assert.Equal(ArticleState.Approved, (await SignAsync(id, desk.Chief)).State);
        var rows = await StoredAsync(data => data.SignOffs.Where(row => row.ArticleId == id).OrderBy(row => row.SignOffId).ToListAsync(Token));
        Assert.Equal(
            [(SignOffStage.First, "林编", 1, NowUtc), (SignOffStage.Second, "周复", 1, NowUtc), (SignOffStage.Final, "陆审", 1, NowUtc)],
            rows.Select(row => (row.Stage, row.Name, row.Version, row.SignedAtUtc)));
    }

    [DataFact]
    public async Task Nobody_signs_off_a_text_they_have_a_hand_in()
    {
        var desk = await OpenDeskAsync();
        var id = await BeginAsync(desk);
        await SaveAsync(id, desk.Editor, TestStories.Full() with { Title = "改过的题" });
        await SaveAsync(id, desk.Reporter, TestStories.Full() with { Title = "又改过的题" });
        await SubmitAsync(id, desk.Reporter);

        Assert.Equal(ArticleOutcome.OwnText, (await SignAsync(id, desk.Editor)).Outcome);
        Assert.Equal(ArticleOutcome.Done, (await SignAsync(id, desk.Chief)).Outcome);
    }

    [DataFact]
    public async Task Who_wrote_an_earlier_publication_may_sign_off_the_next()
    {
        var desk = await OpenDeskAsync(signOffs: 0);
        var id = await BeginAsync(desk, desk.Editor);
        await PublishAsync(id, desk.Editor);
        await SaveAsync(id, desk.Chief, TestStories.Brief());
        await SubmitAsync(id, desk.Chief);

        Assert.Equal(ArticleOutcome.Done, (await SignAsync(id, desk.Editor)).Outcome);
    }

    [DataFact]
    public async Task Changing_the_text_voids_the_sign_offs()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);

        await SaveAsync(id, desk.Chief, TestStories.Brief());

        Assert.Equal(PublishArticleOutcome.Unsigned, (await PublishAsync(id, desk.Chief)).Outcome);
    }

    [DataFact]
    public async Task A_returned_draft_has_the_reason_as_a_note_and_no_sign_offs()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);

        Assert.Equal(ArticleState.Draft, (await ReturnAsync(id, desk.Chief)).State);
        await SubmitAsync(id, desk.Reporter);

        var note = await StoredAsync(data => data.DraftNotes.SingleAsync(row => row.ArticleId == id, Token));
        Assert.Equal(("数字请核实。", "陆审", null), (note.Text, note.Author, note.ResolvedAtUtc));
        Assert.Equal(PublishArticleOutcome.Unsigned, (await PublishAsync(id, desk.Chief)).Outcome);
        Assert.Equal(ArticleOutcome.Done, (await SignAsync(id, desk.Editor)).Outcome);
    }

    [DataFact]
    public async Task An_owner_takes_a_story_back_that_nobody_has_answered_for()
    {
        var desk = await OpenDeskAsync(signOffs: 2);
        var id = await BeginAsync(desk);
        await SubmitAsync(id, desk.Reporter);

        Assert.Equal(ArticleOutcome.Done, (await ReturnAsync(id, desk.Reporter)).Outcome);
        await SubmitAsync(id, desk.Reporter);
        await SignAsync(id, desk.Editor);
        Assert.Equal(ArticleOutcome.Forbidden, (await ReturnAsync(id, desk.Reporter)).Outcome);
    }

    [DataFact]
    public async Task A_withdrawn_story_is_signed_off_again()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await PublishAsync(id, desk.Editor);

        await WithdrawAsync(id, desk.Chief);

        Assert.Equal(PublishArticleOutcome.Unsigned, (await PublishAsync(id, desk.Chief)).Outcome);
        await SubmitAsync(id, desk.Chief);
        await SignAsync(id, desk.Editor);
        Assert.Equal(PublishArticleOutcome.Published, (await PublishAsync(id, desk.Chief)).Outcome);
    }

    [DataFact]
    public async Task Every_step_is_one_change_with_its_person()
    {
        var desk = await OpenDeskAsync();
        var id = await ApprovedAsync(desk);
        await ReturnAsync(id, desk.Chief);

        var changes = await StoredAsync(data => data.Changes.Where(row => row.ArticleId == id).OrderBy(row => row.ChangeId).ToListAsync(Token));

        Assert.Equal(
            [
                (ChangeKind.VersionSaved, desk.Reporter.StaffId), (ChangeKind.ArticleSubmitted, desk.Reporter.StaffId),
                (ChangeKind.ArticleSignedOff, desk.Editor.StaffId), (ChangeKind.ArticleReturned, desk.Chief.StaffId),
            ],
            changes.Select(change => (change.Kind, change.StaffId)));
    }

    private async Task<int> ApprovedOnceAsync(Desk desk)
    {
        var id = await BeginAsync(desk);
        await SubmitAsync(id, desk.Reporter);
        Assert.Equal(ArticleState.InReview, (await SignAsync(id, desk.Editor)).State);
        return id;
    }

    public sealed class OnSqlite(SqliteDatabase database) : SignOffTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : SignOffTests(database), IClassFixture<SqlServerDatabase>;
}
