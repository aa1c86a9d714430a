using Portal.Articles;
using Portal.Desk;
using Portal.Publishing;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Every way through the acts of the desk on one article. Each way has an article of its own.</summary>
internal static class EditingScenarios
{
    private static readonly DateTime SoonUtc = Testing.TestClock.Start.UtcDateTime.AddHours(1);

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Of<SubmitForReview>("a draft", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new SubmitForReviewRequest(world.Drafts[0], 1), World.Writer, token)),
        Of<SubmitForReview>("a stale draft", ArticleOutcome.Conflict, (act, world, token) =>
            act.RunAsync(new SubmitForReviewRequest(world.Drafts[1], 0), World.Writer, token)),
        Of<SubmitForReview>("a story that is due", ArticleOutcome.Untimely, (act, world, token) =>
            act.RunAsync(new SubmitForReviewRequest(world.Overdue[0], null), World.Chief, token)),
        Of<ReturnToDraft>("a story in review", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new ReturnToDraftRequest(world.Reviewed[1], null, "数字请核实。"), World.Chief, token)),
        Of<ReturnToDraft>("a planned story", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new ReturnToDraftRequest(world.Planned[0], null, "数字请核实。"), World.Chief, token)),
        Of<SignOffArticle>("a story in review", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new SignOffArticleRequest(world.Reviewed[2], null), World.Chief, token)),
        Of<SignOffArticle>("a draft", ArticleOutcome.Untimely, (act, world, token) =>
            act.RunAsync(new SignOffArticleRequest(world.Drafts[1], null), World.Chief, token)),
        Of<ScheduleArticle>("a draft without sign-offs", ArticleOutcome.Unsigned, (act, world, token) =>
            act.RunAsync(new ScheduleArticleRequest(world.Drafts[1], null, SoonUtc), World.Chief, token)),
        Of<ScheduleArticle>("a draft", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new ScheduleArticleRequest(world.Drafts[2], null, SoonUtc), Testing.Newsroom.Desk, token)),
        Of<ScheduleArticle>("another time", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new ScheduleArticleRequest(world.Planned[1], null, SoonUtc), Testing.Newsroom.Desk, token)),
        Of<ScheduleArticle>("a newer version of a live story", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new ScheduleArticleRequest(world.PlannedAgain[0], null, SoonUtc), Testing.Newsroom.Desk, token)),
        Of<UnscheduleArticle>("a planned story", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new UnscheduleArticleRequest(world.Planned[2], null), World.Chief, token)),
        Of<UnscheduleArticle>("a newer version of a live story", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new UnscheduleArticleRequest(world.PlannedAgain[1], null), World.Chief, token)),
        Of<SetEmbargo>("a draft", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new SetEmbargoRequest(world.Drafts[3], null, SoonUtc), World.Writer, token)),
        Of<SetExpiry>("a live story", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new SetExpiryRequest(world.Live[0], null, SoonUtc), World.Chief, token)),
        Of<SetExpiry>("a draft", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new SetExpiryRequest(world.Drafts[3], null, SoonUtc), World.Chief, token)),
        Of<MoveArticle>("a draft", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new MoveArticleRequest(world.Drafts[4], null, world.Main.Sections[0].SectionId), World.Writer, token)),
        Of<MoveArticle>("a live story that is planned again", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new MoveArticleRequest(world.PlannedAgain[2], null, world.Main.Sections[0].SectionId), World.Chief, token)),
        Of<RestoreVersion>("the first version", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new RestoreVersionRequest(world.PlannedAgain[3], null, 1), World.Chief, token)),
        Of<ChangePhotoOrder>("two photos", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new ChangePhotoOrderRequest(world.Illustrated, null, [1, 0]), World.Chief, token)),
        Of<ResolveFindings>("one finding", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new ResolveFindingsRequest(world.Doubtful, null, [new FindingDecision(0, Undo: false)]), World.Chief, token)),
        Of<AddNote>("a draft", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new AddNoteRequest(world.Drafts[5], "请核实。"), World.Writer, token)),
        Of<ResolveNote>("a note", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(new ResolveNoteRequest(world.Reviewed[0], world.Note), World.Writer, token)),
        Of<RevokePreviewLink>("a link", ArticleOutcome.Done, (act, world, token) =>
            act.RunAsync(world.Reviewed[0], world.PreviewLink, World.Chief, token)),
        Scenario.Of<WithdrawArticle>("a live story that is planned again, with a set end", async (act, world, token) => Assert.Equal(
            WithdrawArticleOutcome.Withdrawn, (await act.RunAsync(new WithdrawArticleRequest(world.Live[1], "撤稿。"), World.Chief, token)).Outcome)),
        Scenario.Of<WithdrawArticle>("a planned story", async (act, world, token) => Assert.Equal(
            WithdrawArticleOutcome.Withdrawn, (await act.RunAsync(new WithdrawArticleRequest(world.Planned[3], "撤稿。"), World.Chief, token)).Outcome)),
        Scenario.Of<SaveVersion>("a planned story, with an autosave", async (act, world, token) => Assert.True((await act.RunAsync(
            new SaveVersionRequest(world.Planned[4], 0, null, Testing.TestStories.Full()) { AutosaveKey = "none" }, World.Chief, token)).Unscheduled)),
        Scenario.Of<AnnounceDue>("what is due", async (act, world, token) => Assert.NotEmpty(await act.FindAsync(token))),
        Scenario.Of<AnnounceDue>("a planned publication", async (act, world, token) =>
            Assert.Equal(DueKind.Published, Assert.Single(await act.RunAsync(world.Overdue[1], token)).Kind)),
        Scenario.Of<CreatePreviewLink>("a draft", async (act, world, token) => Assert.Equal(
            ArticleOutcome.Done, (await act.RunAsync(new CreatePreviewLinkRequest(world.Drafts[5], 1, TimeSpan.FromDays(1)), World.Writer, token)).Outcome)),
        Scenario.Of<SaveAutosave>("a new one", async (act, world, token) => Assert.Equal(SaveAutosaveOutcome.Saved, await act.RunAsync(
            new SaveAutosaveRequest("new", null, world.Main.EditionId, 0, "题", "{}"), World.Writer, token))),
        Scenario.Of<SaveAutosave>("one that is there", async (act, world, token) => Assert.Equal(SaveAutosaveOutcome.Saved, await act.RunAsync(
            new SaveAutosaveRequest("1", world.Reviewed[0], world.Main.EditionId, 1, "题", "{}"), World.Writer, token))),
        Scenario.Of<DropAutosave>("one that is not there", (act, _, token) => act.RunAsync("none", World.Writer, token)),
        Scenario.Of<MarkPresence>("somebody else is there", (act, world, token) => act.RunAsync(world.Reviewed[0], World.Chief, token)),
        Scenario.Of<LeaveArticle>("somebody who is not there", (act, world, token) => act.RunAsync(world.Reviewed[0], World.Chief, token)),
    ];

    private static Scenario Of<T>(string name, ArticleOutcome expected, Func<T, World, CancellationToken, Task<ArticleResult>> run)
        where T : notnull =>
        Scenario.Of<T>(name, async (act, world, token) => Assert.Equal(expected, (await run(act, world, token)).Outcome));
}
