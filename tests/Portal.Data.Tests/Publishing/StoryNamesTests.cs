using Microsoft.EntityFrameworkCore;
using Portal.Data.Tests.Engines;
using Portal.People;
using Portal.Reading;
using Portal.Stories;
using Portal.Testing;
using Portal.Text.Chinese;

namespace Portal.Data.Tests.Publishing;

public abstract class StoryNamesTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task A_name_is_added_once()
    {
        var edition = await AddEditionAsync();
        var name = Unique("人");
        await Newsroom.PublishAsync(By(new Credit(CreditRole.Reporter, name)), edition, token: Token);

        await Newsroom.PublishAsync(By(new Credit(CreditRole.Author, name)), edition, token: Token);

        Assert.Equal(1, await StoredAsync(data => data.People.CountAsync(person => person.Name == name, Token)));
    }

    [DataFact]
    public async Task Somebody_with_two_roles_is_one_person()
    {
        var name = Unique("人");

        await Newsroom.PublishAsync(
            By(new Credit(CreditRole.Reporter, name), new Credit(CreditRole.Photographer, name)), await AddEditionAsync(), token: Token);

        Assert.Equal(1, await StoredAsync(data => data.People.CountAsync(person => person.Name == name, Token)));
    }

    [DataFact]
    public async Task Namesakes_are_told_apart_by_slug()
    {
        var name = Unique("人");
        await Newsroom.AddAsync(new Person(Unique("first"), name), Token);
        var second = await Newsroom.AddAsync(new Person(Unique("second"), name), Token);

        var page = await PublishAsync(By(new Credit(CreditRole.Reporter, name, second.Slug)));

        Assert.Equal($"/people/{second.Slug}", page.Details.Credits[0].Path);
    }

    [DataFact]
    public async Task A_name_without_slug_is_the_first_person_of_that_name_whoever_else_is_named()
    {
        var name = Unique("人");
        var first = await Newsroom.AddAsync(new Person(Unique("first"), name), Token);
        var second = await Newsroom.AddAsync(new Person(Unique("second"), name), Token);

        var page = await PublishAsync(By(new Credit(CreditRole.Reporter, name, second.Slug), new Credit(CreditRole.Photographer, name)));

        Assert.Equal($"/people/{first.Slug}", page.Details.Credits[1].Path);
    }

    [DataFact]
    public async Task A_slug_that_somebody_else_has_gets_a_number()
    {
        var name = Unique("人");
        var slug = Slug.From(name);
        await Newsroom.AddAsync(new Person(slug, Unique("别人")), Token);
        await Newsroom.AddAsync(new Person($"{slug}-2", Unique("旁人")), Token);

        var page = await PublishAsync(By(new Credit(CreditRole.Reporter, name)));

        Assert.Equal($"/people/{slug}-3", page.Details.Credits[0].Path);
    }

    [DataFact]
    public async Task An_unknown_slug_is_taken_for_a_new_person()
    {
        var slug = Unique("new");

        var page = await PublishAsync(By(new Credit(CreditRole.Reporter, Unique("人"), slug)));

        Assert.Equal($"/people/{slug}", page.Details.Credits[0].Path);
    }

    [DataFact]
    public async Task Spaces_around_a_name_make_no_other_name()
    {
        var (person, source, tag) = (Unique("人"), Unique("源"), Unique("签"));
        var story = By(new Credit(CreditRole.Reporter, person)) with { Source = source, Tags = [tag] };
        var first = await PublishAsync(story);

        var second = await PublishAsync(
            By(new Credit(CreditRole.Reporter, $"{person} ")) with { Source = $" {source}", Tags = [$"{tag} ", $" {tag}"] });

        Assert.Equal(first.Details.Credits[0].Path, second.Details.Credits[0].Path);
        Assert.Equal(first.Details.Source.Path, second.Details.Source.Path);
        Assert.Equal(first.Details.TagIds, second.Details.TagIds);
    }

    private static Story By(params Credit[] credits) =>
        TestStories.Brief() with { Credits = [.. credits, new Credit(CreditRole.Editor, "周牧")] };

    private async Task<PublishedArticle> PublishAsync(Story story)
    {
        var published = await Newsroom.PublishAsync(story, await AddEditionAsync(), token: Token);
        return await StoredAsync(data => data.PublishedArticles.SingleAsync(row => row.ArticleId == published.ArticleId, Token));
    }

    public sealed class OnSqlite(SqliteDatabase database) : StoryNamesTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : StoryNamesTests(database), IClassFixture<SqlServerDatabase>;
}
