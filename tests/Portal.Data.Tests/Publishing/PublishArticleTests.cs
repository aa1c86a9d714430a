using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Import;
using Portal.Publishing;
using Portal.Reading;
using Portal.Stories;
using Portal.Testing;

namespace Portal.Data.Tests.Publishing;

public abstract class PublishArticleTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task Publishing_shows_the_version_to_readers()
    {
        var story = await Newsroom.PublishAsync(TestStories.Full(), await AddEditionAsync(), token: Token);

        var page = await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(story.ArticleId, Token));

        Assert.Equal(
            (TestStories.Full().Title, story.Path, NowUtc, NowUtc), (page!.Title, page.Path, page.PublishedAtUtc, page.ModifiedAtUtc));
    }

    [DataFact]
    public async Task The_address_holds_the_day_of_the_editions_zone()
    {
        var lateEvening = new DateTimeOffset(2025, 11, 6, 16, 30, 0, TimeSpan.Zero);

        var story = await Newsroom.PublishAsync(TestStories.Brief(), await AddEditionAsync(), at: lateEvening, token: Token);

        Assert.Equal($"/news/2025/1107/{story.ArticleId}.html", story.Path);
    }

    [DataFact]
    public async Task Publishing_is_one_change()
    {
        var story = await Newsroom.PublishAsync(TestStories.Brief(), await AddEditionAsync(), token: Token);

        var change = await StoredAsync(data => data.Changes.SingleAsync(
            row => row.ArticleId == story.ArticleId && row.Kind == ChangeKind.ArticlePublished, Token));

        Assert.Equal((Newsroom.Desk.Name, null, 1, NowUtc), (change.Actor, change.FromVersion, change.ToVersion, change.AtUtc));
    }

    [DataFact]
    public async Task An_article_stands_in_the_list_of_everything_it_names()
    {
        var edition = await AddEditionAsync();
        var outer = await Newsroom.AddSectionAsync(edition, "tech", "科技", token: Token);
        var section = await Newsroom.AddSectionAsync(edition, "tech/space", "航天", outer, Token);
        var topic = await Newsroom.AddTopicAsync(Unique("topic"), "专题", Token);

        var story = await Newsroom.PublishAsync(TestStories.Full() with { Topics = [topic.Slug] }, edition, section, token: Token);

        var lists = await ListsAsync(story.ArticleId);
        Assert.Contains((ListKind.Edition, edition.EditionId), lists);
        Assert.Contains((ListKind.Section, outer.SectionId), lists);
        Assert.Contains((ListKind.Section, section.SectionId), lists);
        Assert.Contains((ListKind.Topic, topic.TopicId), lists);
        Assert.Equal((4, 1, 2), (Count(ListKind.Person), Count(ListKind.Source), Count(ListKind.Tag)));

        int Count(ListKind kind) => lists.Count(list => list.Kind == kind);
    }

    [DataFact]
    public async Task Publishing_again_leaves_the_lists_that_the_story_left()
    {
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Full(), edition, token: Token);

        await Newsroom.PublishAsync(TestStories.Full() with { Tags = ["风电"] }, edition, articleId: story.ArticleId, token: Token);

        Assert.Single(await ListsAsync(story.ArticleId), list => list.Kind == ListKind.Tag);
    }

    [DataFact]
    public async Task Publishing_again_keeps_address_and_time()
    {
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Brief(), edition, token: Token);
        Clock.Advance(TimeSpan.FromDays(3));

        var again = await Newsroom.PublishAsync(TestStories.Full(), edition, articleId: story.ArticleId, token: Token);

        var page = await PublishedAsync(story.ArticleId);
        Assert.Equal((story.Path, TestClock.Start.UtcDateTime, 2), (again.Path, page.PublishedAtUtc, page.Version));
    }

    [DataFact]
    public async Task A_substantive_change_moves_the_time_of_the_last_update()
    {
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Brief(), edition, token: Token);
        Clock.Advance(TimeSpan.FromHours(1));

        await PublishAsync(new PublishArticleRequest(story.ArticleId));

        Assert.Equal(NowUtc, (await PublishedAsync(story.ArticleId)).ModifiedAtUtc);
    }

    [DataFact]
    public async Task Another_change_does_not_move_the_time_of_the_last_update()
    {
        var story = await Newsroom.PublishAsync(TestStories.Brief(), await AddEditionAsync(), token: Token);
        Clock.Advance(TimeSpan.FromHours(1));

        await PublishAsync(new PublishArticleRequest(story.ArticleId, Substantive: false));

        Assert.Equal(TestClock.Start.UtcDateTime, (await PublishedAsync(story.ArticleId)).ModifiedAtUtc);
    }

    [DataFact]
    public async Task A_change_before_publication_is_no_update()
    {
        var tomorrow = TestClock.Start.AddDays(1);
        var edition = await AddEditionAsync();
        var story = await Newsroom.PublishAsync(TestStories.Brief(), edition, at: tomorrow.AddHours(1), token: Token);

        await Newsroom.PublishAsync(TestStories.Full(), edition, at: tomorrow, articleId: story.ArticleId, token: Token);

        Assert.Equal(tomorrow.UtcDateTime, (await PublishedAsync(story.ArticleId)).ModifiedAtUtc);
    }

    [DataFact]
    public async Task The_gate_names_everything_that_is_missing()
    {
        var story = TestStories.Brief() with { Source = " ", Credits = [], Body = "", Photos = [new PhotoUse(), new PhotoUse()] };
        var finding = new Finding(FindingRule.SplitByte, 0, "?", "员", Confidence.Low);
        var id = await SaveAsync(story with { Body = "正文。" }, [finding]);

        var result = await PublishAsync(new PublishArticleRequest(id));

        Assert.Equal(PublishArticleOutcome.Refused, result.Outcome);
        Assert.Equal(
            [
                Missing(StoryField.Source), Missing(StoryField.Editor),
                Missing(StoryField.PhotoAlt, 1), Missing(StoryField.PhotoCaption, 1), Missing(StoryField.PhotoCreditName, 1),
                Missing(StoryField.PhotoCreditKind, 1),
                Missing(StoryField.PhotoAlt, 2), Missing(StoryField.PhotoCaption, 2), Missing(StoryField.PhotoCreditName, 2),
                Missing(StoryField.PhotoCreditKind, 2),
                new StoryProblem(StoryField.Findings, ProblemKind.Unresolved),
            ],
            result.Problems);

        static StoryProblem Missing(StoryField field, int number = 0) => new(field, ProblemKind.Missing, number);
    }

    [DataFact]
    public async Task A_refused_publish_changes_nothing()
    {
        var id = await SaveAsync(TestStories.Brief() with { Source = null }, []);

        await PublishAsync(new PublishArticleRequest(id));

        var article = await StoredAsync(data => data.Articles.SingleAsync(row => row.ArticleId == id, Token));
        Assert.Equal((ArticleState.Draft, 1), (article.State, article.Revision));
        Assert.False(await StoredAsync(data => data.Changes.AnyAsync(
            row => row.ArticleId == id && row.Kind == ChangeKind.ArticlePublished && row.Refusal == null, Token)));
    }

    [DataFact]
    public async Task Publishing_a_version_that_is_not_the_newest_is_a_conflict()
    {
        var edition = await AddEditionAsync();
        var id = await Newsroom.SaveAsync(TestStories.Brief(), edition, token: Token);
        await Newsroom.SaveAsync(TestStories.Brief(), edition, articleId: id, token: Token);

        var result = await PublishAsync(new PublishArticleRequest(id, Version: 1));

        Assert.Equal(PublishArticleOutcome.Conflict, result.Outcome);
    }

    [DataFact]
    public async Task Publishing_an_unknown_article_says_so()
    {
        var result = await PublishAsync(new PublishArticleRequest(ArticleId: 999_999));

        Assert.Equal(PublishArticleOutcome.NotFound, result.Outcome);
    }

    [DataFact]
    public async Task A_blank_summary_counts_as_none()
    {
        var story = await Newsroom.PublishAsync(TestStories.Brief() with { Summary = " " }, await AddEditionAsync(), token: Token);

        Assert.False(string.IsNullOrWhiteSpace((await PublishedAsync(story.ArticleId)).Summary));
    }

    [DataFact]
    public async Task Topics_stand_in_the_order_of_the_story()
    {
        var first = await Newsroom.AddTopicAsync(Unique("b"), "先", Token);
        var second = await Newsroom.AddTopicAsync(Unique("a"), "后", Token);
        var topics = new[] { first.Slug, "unknown", second.Slug };

        var story = await Newsroom.PublishAsync(TestStories.Brief() with { Topics = topics }, await AddEditionAsync(), token: Token);

        var details = (await PublishedAsync(story.ArticleId)).Details;
        Assert.Equal([new NamedLink("先", $"/topics/{first.Slug}"), new NamedLink("后", $"/topics/{second.Slug}")], details.Topics);
    }

    private async Task<int> SaveAsync(Story story, IReadOnlyList<Finding> findings)
    {
        var request = new SaveVersionRequest(null, (await AddEditionAsync()).EditionId, null, story) { Findings = findings };
        return (await WithAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(request, Newsroom.Desk, Token))).ArticleId!.Value;
    }

    private Task<PublishArticleResult> PublishAsync(PublishArticleRequest request) =>
        WithAsync<PublishArticle, PublishArticleResult>(act => act.RunAsync(request, Newsroom.Desk, Token));

    private Task<PublishedArticle> PublishedAsync(int articleId) =>
        StoredAsync(data => data.PublishedArticles.SingleAsync(row => row.ArticleId == articleId, Token));

    private async Task<IReadOnlyList<(ListKind Kind, int TargetId)>> ListsAsync(int articleId)
    {
        var rows = await StoredAsync(data => data.PublishedListings.Where(row => row.ArticleId == articleId).ToListAsync(Token));
        return [.. rows.Select(row => (row.Kind, row.TargetId))];
    }

    public sealed class OnSqlite(SqliteDatabase database) : PublishArticleTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : PublishArticleTests(database), IClassFixture<SqlServerDatabase>;
}
