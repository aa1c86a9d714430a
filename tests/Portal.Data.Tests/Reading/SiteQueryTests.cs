using Portal.About;
using Portal.Data.Tests.Engines;
using Portal.Reading;
using Portal.Testing;

namespace Portal.Data.Tests.Reading;

public abstract class SiteQueryTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task Sections_stand_below_each_other()
    {
        var edition = await AddEditionAsync();
        var outer = await Newsroom.AddSectionAsync(edition, "tech", "科技", token: Token);
        var inner = await Newsroom.AddSectionAsync(edition, "tech/space", "航天", outer, Token);

        var section = (await ReadAsync()).Find(edition.EditionId)!.FindSection("tech/space");

        Assert.Equal((inner.SectionId, $"/{edition.Slug}/tech/space/"), (section!.SectionId, section.Path));
        Assert.Equal(outer.SectionId, Assert.Single(section.Above).SectionId);
    }

    [DataFact]
    public async Task The_newest_topics_are_shown()
    {
        for (var number = 0; number < SiteQuery.TopicCount; number++)
        {
            await Newsroom.AddTopicAsync(Unique("old"), "旧专题", Token);
        }

        var newest = await Newsroom.AddTopicAsync(Unique("new"), "新专题", Token);

        var topics = (await ReadAsync()).Topics;

        Assert.Equal((SiteQuery.TopicCount, newest.TopicId), (topics.Count, topics[0].TopicId));
    }

    [DataFact]
    public async Task Standing_pages_are_read_by_slug()
    {
        var slug = Unique("page");
        await Newsroom.AddAsync(new AboutPage(slug, "编辑准则", "zh-Hans", "准则。"), Token);

        var page = await WithAsync<AboutPageQuery, AboutPageView?>(query => query.ReadAsync(slug, Token));

        Assert.Equal(new AboutPageView(slug, "编辑准则", "zh-Hans", "准则。"), page);
    }

    [DataFact]
    public async Task An_old_address_leads_to_the_new_one()
    {
        var path = $"/{Unique("old")}.html?id=1";
        await Newsroom.AddAsync(new PublishedRedirect(path, "/tech/"), Token);

        Assert.Equal("/tech/", await WithAsync<RedirectQuery, string?>(query => query.ReadAsync(path, "", Token)));
    }

    [DataFact]
    public async Task An_address_longer_than_any_leads_nowhere()
    {
        var path = $"/{new string('a', Lengths.Path)}";

        Assert.Null(await WithAsync<RedirectQuery, string?>(query => query.ReadAsync(path, "", Token)));
    }

    private Task<Site> ReadAsync() => WithAsync<SiteQuery, Site>(query => query.ReadAsync(Token));

    public sealed class OnSqlite(SqliteDatabase database) : SiteQueryTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : SiteQueryTests(database), IClassFixture<SqlServerDatabase>;
}
