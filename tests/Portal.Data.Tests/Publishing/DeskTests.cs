using Portal.Articles;
using Portal.Data.Tests.Engines;
using Portal.Editions;
using Portal.Publishing;
using Portal.Staff;
using Portal.Stories;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

/// <summary>What tests of the desk's acts start from: an edition of their own and people with roles in it.</summary>
public abstract class DeskTests(TestDatabase database) : DataTests(database)
{
    private static int _staff = 1000;

    /// <param name="signOffs">How many the edition asks for.</param>
    protected async Task<Desk> OpenDeskAsync(int signOffs = 1)
    {
        var edition = await AddEditionAsync();
        await WithAsync<SetEdition, EditionResult>(act => act.RunAsync(
            new SetEditionRequest(edition.Slug, new EditionSettings { SignOffs = signOffs }), Newsroom.Desk, Token));
        return new Desk(edition, Member(edition, "方写", Role.Reporter), Member(edition, "林编", Role.Editor), Member(edition, "陆审", Role.ChiefEditor));
    }

    protected static Actor Member(Edition edition, string name, Role role) =>
        Actor.Member(Interlocked.Increment(ref _staff), name, [new Grant(edition.EditionId, role)], "2001:db8::7");

    /// <summary>A draft of one version.</summary>
    protected async Task<int> BeginAsync(Desk desk, Actor? by = null, Story? story = null) => (await WithAsync<SaveVersion, SaveVersionResult>(
        act => act.RunAsync(new SaveVersionRequest(null, desk.Edition.EditionId, null, story ?? TestStories.Full()), by ?? desk.Reporter, Token)))
        .ArticleId!.Value;

    protected Task<SaveVersionResult> SaveAsync(int id, Actor by, Story story, int? revision = null) => WithAsync<SaveVersion, SaveVersionResult>(
        act => act.RunAsync(new SaveVersionRequest(id, 0, null, story) { Revision = revision }, by, Token));

    protected Task<ArticleResult> SubmitAsync(int id, Actor by, int? revision = null) => WithAsync<SubmitForReview, ArticleResult>(
        act => act.RunAsync(new SubmitForReviewRequest(id, revision), by, Token));

    protected Task<ArticleResult> SignAsync(int id, Actor by, int? revision = null) => WithAsync<SignOffArticle, ArticleResult>(
        act => act.RunAsync(new SignOffArticleRequest(id, revision), by, Token));

    protected Task<ArticleResult> ReturnAsync(int id, Actor by, int? revision = null) => WithAsync<ReturnToDraft, ArticleResult>(
        act => act.RunAsync(new ReturnToDraftRequest(id, revision, "数字请核实。"), by, Token));

    protected Task<ArticleResult> ScheduleAsync(int id, Actor by, DateTime atUtc, int? revision = null) => WithAsync<ScheduleArticle, ArticleResult>(
        act => act.RunAsync(new ScheduleArticleRequest(id, revision, atUtc), by, Token));

    protected Task<ArticleResult> UnscheduleAsync(int id, Actor by, int? revision = null) => WithAsync<UnscheduleArticle, ArticleResult>(
        act => act.RunAsync(new UnscheduleArticleRequest(id, revision), by, Token));

    protected Task<ArticleResult> ExpireAsync(int id, Actor by, DateTime? atUtc, int? revision = null) => WithAsync<SetExpiry, ArticleResult>(
        act => act.RunAsync(new SetExpiryRequest(id, revision, atUtc), by, Token));

    protected Task<ArticleResult> EmbargoAsync(int id, Actor by, DateTime? untilUtc, int? revision = null) => WithAsync<SetEmbargo, ArticleResult>(
        act => act.RunAsync(new SetEmbargoRequest(id, revision, untilUtc), by, Token));

    protected Task<PublishArticleResult> PublishAsync(int id, Actor by, int? revision = null) => WithAsync<PublishArticle, PublishArticleResult>(
        act => act.RunAsync(new PublishArticleRequest(id) { Revision = revision }, by, Token));

    protected Task<WithdrawArticleResult> WithdrawAsync(int id, Actor by, int? revision = null) => WithAsync<WithdrawArticle, WithdrawArticleResult>(
        act => act.RunAsync(new WithdrawArticleRequest(id, "撤稿。") { Revision = revision }, by, Token));

    /// <summary>A draft that an editor has signed off.</summary>
    protected async Task<int> ApprovedAsync(Desk desk, Story? story = null)
    {
        var id = await BeginAsync(desk, story: story);
        await SubmitAsync(id, desk.Reporter);
        Assert.Equal(ArticleOutcome.Done, (await SignAsync(id, desk.Editor)).Outcome);
        return id;
    }

    /// <summary>As the job does; other tests' articles are left alone.</summary>
    protected async Task<IReadOnlyList<DueEvent>> AnnounceAsync(int id)
    {
        var found = await WithAsync<AnnounceDue, IReadOnlyList<int>>(act => act.FindAsync(Token));
        return found.Contains(id) ? await WithAsync<AnnounceDue, IReadOnlyList<DueEvent>>(act => act.RunAsync(id, Token)) : [];
    }

    /// <summary>An edition and one person of each kind.</summary>
    protected sealed record Desk(Edition Edition, Actor Reporter, Actor Editor, Actor Chief);
}
