using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Editions;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sections;
using Portal.Staff;
using Portal.Tags;
using Portal.Testing;
using Portal.Topics;

namespace Portal.Data.Tests.Settings;

/// <summary>What is renamed, moved or merged: lists, articles and old addresses follow.</summary>
public abstract class MovedNamesTests(TestDatabase database) : DataTests(database)
{
    private static readonly Actor Administrator = Actor.Member(81, "方管", [new Grant(null, Role.Administrator)]);
    private static readonly Actor Editor = Actor.Member(82, "方编", [new Grant(null, Role.Editor)]);

    [DataFact]
    public async Task A_section_moves_with_all_below_it_and_every_old_address_is_one_step_away()
    {
        var edition = await AddEditionAsync();
        var tech = await Newsroom.AddSectionAsync(edition, "tech", "科技", token: Token);
        var space = await Newsroom.AddSectionAsync(edition, "tech/space", "航天", tech, Token);
        var moon = await Newsroom.AddSectionAsync(edition, "tech/space/moon", "月球", space, Token);
        var culture = await Newsroom.AddSectionAsync(edition, "culture", "文化", token: Token);
        var story = (await Newsroom.PublishAsync(TestStories.Brief(), edition, moon, token: Token)).ArticleId;

        await ChangeAsync(space, "宇航", "cosmos", culture.SectionId);
        Assert.Equal([space.SectionId, moon.SectionId, culture.SectionId], await SectionsOfAsync(story));
        await ChangeAsync(space, "宇航", "stars", null);

        Assert.Equal([space.SectionId, moon.SectionId], await SectionsOfAsync(story));
        foreach (var old in new[] { "tech/space", "culture/cosmos" })
        {
            Assert.Equal($"/{edition.Slug}/stars/", await RedirectAsync($"/{edition.Slug}/{old}/"));
            Assert.Equal($"/{edition.Slug}/stars/moon/", await RedirectAsync($"/{edition.Slug}/{old}/moon/"));
            Assert.Equal($"/{edition.Slug}/stars/", await RedirectAsync($"/{edition.Slug}/{old.ToUpperInvariant()}", "?before=1-1"));
            Assert.Equal($"/{edition.Slug}/stars/feed.xml", await RedirectAsync($"/{edition.Slug}/{old}/feed.xml"));
        }

        var rows = await StoredAsync(data => data.Sections.Where(row => row.EditionId == edition.EditionId).OrderBy(row => row.Path).Select(row => row.Path).ToListAsync(Token));
        Assert.Equal("culture,stars,stars/moon,tech", string.Join(',', rows));
    }

    [DataFact]
    public async Task Two_sections_can_swap_their_addresses()
    {
        var edition = await AddEditionAsync();
        var one = await Newsroom.AddSectionAsync(edition, "one", "一", token: Token);
        var two = await Newsroom.AddSectionAsync(edition, "two", "二", token: Token);

        await ChangeAsync(one, "一", "third", null);
        await ChangeAsync(two, "二", "one", null);
        await ChangeAsync(one, "一", "two", null);

        Assert.Null(await RedirectAsync($"/{edition.Slug}/one/"));
        Assert.Null(await RedirectAsync($"/{edition.Slug}/two/"));
        Assert.Equal($"/{edition.Slug}/two/", await RedirectAsync($"/{edition.Slug}/third/"));
    }

    [DataFact]
    public async Task What_a_section_cannot_become_is_refused_and_changes_nothing()
    {
        var edition = await AddEditionAsync();
        var elsewhere = await AddEditionAsync();
        var tech = await Newsroom.AddSectionAsync(edition, "tech", "科技", token: Token);
        var space = await Newsroom.AddSectionAsync(edition, "tech/space", "航天", tech, Token);
        var foreign = await Newsroom.AddSectionAsync(elsewhere, "wai", "外", token: Token);
        await Newsroom.AddSectionAsync(edition, "culture", "文化", token: Token);
        (ChangeSectionRequest Request, ChangeSectionOutcome Outcome)[] cases =
        [
            (new(tech.SectionId, 0, "科技", "tech", space.SectionId), ChangeSectionOutcome.ParentRefused),
            (new(tech.SectionId, 0, "科技", "tech", tech.SectionId), ChangeSectionOutcome.ParentRefused),
            (new(tech.SectionId, 0, "科技", "tech", foreign.SectionId), ChangeSectionOutcome.ParentRefused),
            (new(tech.SectionId, 0, "科技", "culture", null), ChangeSectionOutcome.PathTaken),
            (new(tech.SectionId, 0, "科技", "archive", null), ChangeSectionOutcome.PathReserved),
            (new(tech.SectionId, 0, "科技", "Ke Ji", null), ChangeSectionOutcome.SlugMalformed),
            (new(tech.SectionId, 0, " ", "tech", null), ChangeSectionOutcome.NameRefused),
            (new(tech.SectionId, 7, "科技", "keji", null), ChangeSectionOutcome.Conflict),
        ];

        foreach (var (request, outcome) in cases)
        {
            Assert.Equal(outcome, await WithAsync<ChangeSection, ChangeSectionOutcome>(act => act.RunAsync(request, Administrator, Token)));
        }

        Assert.Equal(ChangeSectionOutcome.Forbidden, await WithAsync<ChangeSection, ChangeSectionOutcome>(
            act => act.RunAsync(new ChangeSectionRequest(tech.SectionId, 0, "科技", "keji", null), Editor, Token)));
        Assert.Equal("tech", (await StoredAsync(data => data.Sections.SingleAsync(row => row.SectionId == tech.SectionId, Token))).Path);
    }

    [DataFact]
    public async Task A_merged_tag_gives_its_stories_names_and_addresses_to_the_other()
    {
        var edition = await AddEditionAsync();
        var (old, into) = (Unique("旧签"), Unique("新签"));
        var both = (await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [old, into] }, edition, token: Token)).ArticleId;
        var one = (await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [old] }, edition, token: Token)).ArticleId;
        var (tag, target) = (await TagAsync(old), await TagAsync(into));

        Assert.Equal(TagOutcome.Done, await WithAsync<MergeTags, TagOutcome>(
            act => act.RunAsync(new MergeTagsRequest(tag.TagId, tag.Revision, target.TagId), Editor, Token)));

        Assert.Equal(new[] { both, one }.Order(), (await ListAsync(target.TagId)).Order());
        Assert.Empty(await ListAsync(tag.TagId));
        Assert.Equal(Paths.Tag(target.Slug), await RedirectAsync(Paths.Tag(tag.Slug)));
        foreach (var id in new[] { both, one })
        {
            var article = await StoredAsync(data => data.PublishedArticles.SingleAsync(row => row.ArticleId == id, Token));
            Assert.Equal(into, Assert.Single(article.Details.Tags).Name);
            Assert.Equal([target.TagId], article.Details.TagIds);
        }

        // Whoever writes the old name still means the one that there is.
        var late = (await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [old, into] }, edition, token: Token)).ArticleId;
        Assert.Contains(late, await ListAsync(target.TagId));
        Assert.False(await StoredAsync(data => data.Tags.AnyAsync(row => row.Name == old, Token)));
        Assert.True(await StoredAsync(data => data.Changes.AnyAsync(row => row.Kind == ChangeKind.TagsMerged && row.Detail == $"{old} → {into}", Token)));
    }

    [DataFact]
    public async Task A_renamed_tag_is_found_by_both_names_and_may_have_its_old_one_back()
    {
        var edition = await AddEditionAsync();
        var (old, name) = (Unique("旧名"), Unique("新名"));
        var story = (await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [old] }, edition, token: Token)).ArticleId;
        var tag = await TagAsync(old);
        var slug = Unique("xin");

        Assert.Equal(TagOutcome.Done, await RenameAsync(tag.TagId, tag.Revision, name, slug));
        Assert.Equal(Paths.Tag(slug), await RedirectAsync(Paths.Tag(tag.Slug)));
        Assert.Equal([new NamedLink(name, Paths.Tag(slug))], (await StoredAsync(
            data => data.PublishedArticles.SingleAsync(row => row.ArticleId == story, Token))).Details.Tags);
        Assert.Equal(TagOutcome.Conflict, await RenameAsync(tag.TagId, tag.Revision, "别的", "bie-de"));

        Assert.Equal(TagOutcome.Done, await RenameAsync(tag.TagId, null, old, tag.Slug));
        Assert.Null(await RedirectAsync(Paths.Tag(tag.Slug)));
        Assert.Equal(Paths.Tag(tag.Slug), await RedirectAsync(Paths.Tag(slug)));
        Assert.Equal(TagOutcome.NameTaken, await RenameAsync((await OtherTagAsync(edition)).TagId, null, name, Unique("lai")));
    }

    [DataFact]
    public async Task A_tag_on_many_stories_is_renamed_and_merged_in_parts()
    {
        var edition = await AddEditionAsync();
        var (old, name, into) = (Unique("旧名"), Unique("新名"), Unique("并入"));
        for (var number = 0; number <= PublishedNames.AtOnce; number++)
        {
            await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [old] }, edition, token: Token);
        }

        await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [into] }, edition, token: Token);
        var (tag, target) = (await TagAsync(old), await TagAsync(into));

        Assert.Equal(TagOutcome.Done, await RenameAsync(tag.TagId, tag.Revision, name, tag.Slug));
        Assert.Equal(PublishedNames.AtOnce + 1, await NamedAsync(edition, name));
        Assert.Equal(TagOutcome.Done, await WithAsync<MergeTags, TagOutcome>(
            act => act.RunAsync(new MergeTagsRequest(tag.TagId, null, target.TagId), Editor, Token)));

        Assert.Equal(PublishedNames.AtOnce + 2, await NamedAsync(edition, into));
        Assert.Equal(PublishedNames.AtOnce + 2, (await ListAsync(target.TagId)).Count);
        // What was rendered in between falls after the last part.
        Assert.Equal(2, await StoredAsync(data => data.Changes.CountAsync(row => row.Kind == ChangeKind.TagRenamed && row.Detail!.Contains(name), Token)));
        Assert.Equal(2, await StoredAsync(data => data.Changes.CountAsync(row => row.Kind == ChangeKind.TagsMerged && row.Detail!.Contains(into), Token)));
    }

    [DataFact]
    public async Task A_topic_is_laid_out_and_keeps_its_stories_under_another_address()
    {
        var edition = await AddEditionAsync();
        var slug = Unique("zhuan");
        var topic = await Newsroom.AddTopicAsync(slug, "专题", Token);
        var lead = (await Newsroom.PublishAsync(TestStories.Brief("头条") with { Topics = [slug] }, edition, token: Token)).ArticleId;
        var gone = (await Newsroom.PublishAsync(TestStories.Brief("要撤"), edition, token: Token)).ArticleId;
        var layout = new TopicLayout
        {
            Lead = lead,
            Groups = [new TopicGroup("现场", [gone, lead]), new TopicGroup("各方", [gone])],
            Timeline = [new TopicEvent(new DateOnly(2025, 11, 6), "开工", gone), new TopicEvent(new DateOnly(2025, 11, 7), "并网", lead)],
        };
        var renamed = Unique("xin");

        Assert.Equal(ChangeTopicOutcome.Changed, await WithAsync<ChangeTopic, ChangeTopicOutcome>(act => act.RunAsync(
            new ChangeTopicRequest(topic.TopicId, 0, renamed, "新专题", "导语", layout), Editor, Token)));
        await Newsroom.WithdrawAsync(gone, "有误。", Token);

        var contents = await WithAsync<TopicQuery, TopicContents>(query => query.ReadAsync(layout, Token));
        Assert.Equal("头条", contents.Lead!.Title);
        Assert.Equal("现场", Assert.Single(contents.Groups).Title);
        Assert.Equal([false, true], contents.Timeline.Select(item => item.Path is not null));
        Assert.Equal(Paths.Topic(renamed), await RedirectAsync(Paths.Topic(slug)));
        Assert.Equal([new NamedLink("新专题", Paths.Topic(renamed))], (await StoredAsync(
            data => data.PublishedArticles.SingleAsync(row => row.ArticleId == lead, Token))).Details.Topics);

        // The story still says the old address of the topic.
        await Newsroom.PublishAsync(TestStories.Brief("头条改") with { Topics = [slug] }, edition, articleId: lead, token: Token);
        Assert.True(await StoredAsync(data => data.PublishedListings.AnyAsync(
            row => row.Kind == ListKind.Topic && row.TargetId == topic.TopicId && row.ArticleId == lead, Token)));
        Assert.Equal(ChangeTopicOutcome.Conflict, await WithAsync<ChangeTopic, ChangeTopicOutcome>(act => act.RunAsync(
            new ChangeTopicRequest(topic.TopicId, 0, renamed, "新专题", null, TopicLayout.Empty), Editor, Token)));
        Assert.Equal(ChangeTopicOutcome.StoryUnknown, await WithAsync<ChangeTopic, ChangeTopicOutcome>(act => act.RunAsync(
            new ChangeTopicRequest(topic.TopicId, null, renamed, "新专题", null, new TopicLayout { Lead = 999_999 }), Editor, Token)));
    }

    private async Task ChangeAsync(Section section, string name, string slug, int? parentId) => Assert.Equal(
        ChangeSectionOutcome.Changed,
        await WithAsync<ChangeSection, ChangeSectionOutcome>(act => act.RunAsync(
            new ChangeSectionRequest(section.SectionId, null, name, slug, parentId), Administrator, Token)));

    private Task<TagOutcome> RenameAsync(int tagId, int? revision, string name, string slug) =>
        WithAsync<RenameTag, TagOutcome>(act => act.RunAsync(new RenameTagRequest(tagId, revision, name, slug), Editor, Token));

    /// <summary>How many stories print this tag.</summary>
    private async Task<int> NamedAsync(Edition edition, string tag) => (await StoredAsync(
        data => data.PublishedArticles.Where(row => row.EditionId == edition.EditionId).Select(row => row.Details).ToListAsync(Token)))
        .Count(details => details.Tags.Any(link => link.Name == tag));

    private async Task<Tag> OtherTagAsync(Edition edition)
    {
        var name = Unique("又一");
        await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [name] }, edition, token: Token);
        return await TagAsync(name);
    }

    private Task<Tag> TagAsync(string name) => StoredAsync(data => data.Tags.SingleAsync(row => row.Name == name, Token));

    private Task<List<int>> ListAsync(int tagId) => StoredAsync(data => data.PublishedListings
        .Where(row => row.Kind == ListKind.Tag && row.TargetId == tagId).Select(row => row.ArticleId).ToListAsync(Token));

    private Task<List<int>> SectionsOfAsync(int articleId) => StoredAsync(async data => (await data.PublishedListings
        .Where(row => row.Kind == ListKind.Section && row.ArticleId == articleId).Select(row => row.TargetId).ToListAsync(Token)).Order().ToList());

    private Task<string?> RedirectAsync(string path, string query = "") => WithAsync<RedirectQuery, string?>(read => read.ReadAsync(path, query, Token));

    public sealed class OnSqlite(SqliteDatabase database) : MovedNamesTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : MovedNamesTests(database), IClassFixture<SqlServerDatabase>;
}
