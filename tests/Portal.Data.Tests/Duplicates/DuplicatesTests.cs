using Portal.Data.Tests.Engines;
using Portal.Duplicates;
using Portal.Editions;
using Portal.Publishing;
using Portal.Staff;
using Portal.Stories;
using Portal.Testing;

namespace Portal.Data.Tests.Duplicates;

/// <summary>Which stories one that is being written may repeat.</summary>
public abstract class DuplicatesTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task The_same_original_is_found_however_its_address_is_spelt()
    {
        var edition = await AddEditionAsync();
        var slug = Unique("p");
        var id = await Newsroom.SaveAsync(TestStories.Brief("甲报消息") with { OriginalUrl = $"https://www.paper.example/{slug}/?utm_source=weixin" }, edition, token: Token);

        var found = await FindAsync(TestStories.Brief("乙报转载") with { OriginalUrl = $"http://paper.example/{slug}#top" }, edition);

        Assert.Equal((DuplicateKind.SameOriginal, id, "甲报消息"), (Assert.Single(found).Kind, found[0].ArticleId, found[0].Title));
        Assert.Empty(await FindAsync(TestStories.Brief("丙报") with { OriginalUrl = $"https://paper.example/{slug}/2" }, edition));
    }

    [DataFact]
    public async Task A_similar_title_of_late_and_the_same_title_of_any_age_are_found()
    {
        var edition = await AddEditionAsync();
        var mark = Unique("T");
        var id = await Newsroom.SaveAsync(TestStories.Brief($"临江港扩建工程今天正式开工{mark}"), edition, token: Token);

        Assert.Equal(id, Assert.Single(await FindAsync(TestStories.Brief($"臨江港擴建工程 正式開工“{mark}”"), edition)).ArticleId);
        Assert.Empty(await FindAsync(TestStories.Brief("青屿大桥合龙后通车时间确定"), edition));
        Clock.Advance(TimeSpan.FromDays(400));
        Assert.Empty(await FindAsync(TestStories.Brief($"临江港扩建正式开工{mark}"), edition));
        Assert.Equal(id, Assert.Single(await FindAsync(TestStories.Brief($"临江港扩建工程今天正式开工 {mark}！"), edition)).ArticleId);
        Assert.Equal(DuplicateKind.SimilarTitle, Assert.Single(await FindAsync(TestStories.Brief($"临江港扩建工程今天正式开工 {mark}！"), edition)).Kind);
    }

    [DataFact]
    public async Task The_same_photo_is_found_and_a_story_is_not_its_own_duplicate()
    {
        var edition = await AddEditionAsync();
        var hash = Unique("").PadLeft(64, '0');
        var story = TestStories.Brief("桥") with { Photos = [new PhotoUse { Photo = hash }], OriginalUrl = $"https://paper.example/{hash}" };
        var id = await Newsroom.SaveAsync(story, edition, token: Token);

        Assert.Equal((DuplicateKind.SamePhoto, id), (Assert.Single(await FindAsync(story with { OriginalUrl = null, Title = "港" }, edition)).Kind, id));
        Assert.Empty(await FindAsync(story, edition, id));
    }

    [DataFact]
    public async Task Nobody_hears_of_drafts_that_they_may_not_see()
    {
        var edition = await AddEditionAsync();
        var url = $"https://paper.example/{Unique("q")}";
        await Newsroom.SaveAsync(TestStories.Brief("别人的草稿") with { OriginalUrl = url }, edition, token: Token);
        var live = await Newsroom.PublishAsync(TestStories.Brief("发了的稿") with { OriginalUrl = url }, edition, token: Token);
        var reporter = Actor.Member(91, "方写", [new Grant(edition.EditionId, Role.Reporter)]);

        var found = await FindAsync(TestStories.Brief("我的稿") with { OriginalUrl = url }, edition, actor: reporter);

        Assert.Equal((live.ArticleId, false), (Assert.Single(found).ArticleId, found[0].MayOpen));
    }

    private Task<IReadOnlyList<Duplicate>> FindAsync(Story story, Edition edition, int? articleId = null, Actor? actor = null) =>
        WithAsync<DuplicatesQuery, IReadOnlyList<Duplicate>>(query => query.ReadAsync(
            new DuplicatesRequest(story, articleId, edition.EditionId), actor ?? Testing.Newsroom.Desk, Token));

    public sealed class OnSqlite(SqliteDatabase database) : DuplicatesTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : DuplicatesTests(database), IClassFixture<SqlServerDatabase>;
}
