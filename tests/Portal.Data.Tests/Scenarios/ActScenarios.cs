using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Testing;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Every way through the acts that change what readers see. Each way has an article of its own.</summary>
internal static class ActScenarios
{
    private static Actor Desk => Newsroom.Desk;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Scenario.Of<SaveVersion>("a new article", async (act, world, token) =>
            Expect(SaveVersionOutcome.Saved, (await act.RunAsync(New(world), Desk, token)).Outcome)),
        Scenario.Of<SaveVersion>("a new import", async (act, world, token) =>
            Expect(SaveVersionOutcome.Saved, (await act.RunAsync(New(world) with { ImportKey = "new" }, Desk, token)).Outcome)),
        Scenario.Of<SaveVersion>("an import that is known", async (act, world, token) => Expect(
            SaveVersionOutcome.AlreadyImported, (await act.RunAsync(New(world) with { ImportKey = World.ImportKey }, Desk, token)).Outcome)),
        Scenario.Of<SaveVersion>("a further version", async (act, world, token) => Expect(
            SaveVersionOutcome.Saved, (await act.RunAsync(New(world) with { ArticleId = world.Draft, FromVersion = 1 }, Desk, token)).Outcome)),
        Scenario.Of<SaveVersion>("an unknown article", async (act, world, token) => Expect(
            SaveVersionOutcome.NotFound, (await act.RunAsync(New(world) with { ArticleId = World.Nowhere }, Desk, token)).Outcome)),
        Scenario.Of<SaveVersion>("an article of another edition", async (act, world, token) => Expect(
            SaveVersionOutcome.Forbidden, (await act.RunAsync(New(world) with { ArticleId = world.Draft }, Stranger(world), token)).Outcome)),
        Scenario.Of<SaveVersion>("a new article in a section", async (act, world, token) => Expect(
            SaveVersionOutcome.Saved, (await act.RunAsync(New(world) with { SectionId = world.Article.SectionId }, Desk, token)).Outcome)),
        Publish("an unknown article", _ => World.Nowhere, PublishArticleOutcome.NotFound),
        Publish("an article that misses something", world => world.Incomplete, PublishArticleOutcome.Refused),
        Publish("names that are all new", world => world.AllNew, PublishArticleOutcome.Published),
        Publish("many new names", world => world.ManyNew, PublishArticleOutcome.Published),
        Publish("names that are all known", world => world.AllKnown, PublishArticleOutcome.Published),
        Publish("no tags, photos, topics or section", world => world.Bare, PublishArticleOutcome.Published),
        Publish("a live article with other lists", world => world.Changed, PublishArticleOutcome.Published),
        Publish("a withdrawn article", world => world.Returning, PublishArticleOutcome.Published),
        Withdraw("an unknown article", _ => World.Nowhere, WithdrawArticleOutcome.NotFound),
        Withdraw("an article that is not published", world => world.Incomplete, WithdrawArticleOutcome.NotPublished),
        Withdraw("an article with corrections", world => world.Going, WithdrawArticleOutcome.Withdrawn),
        Correct("an unknown article", _ => World.Nowhere, CorrectArticleOutcome.NotPublished),
        Correct("a live article", world => world.Corrected, CorrectArticleOutcome.Corrected),
    ];

    private static Actor Stranger(World world) => Actor.Member(1, "方一", [new Grant(world.Region.EditionId, Role.Editor)], "2001:db8::7");

    private static SaveVersionRequest New(World world) => new(null, world.Main.EditionId, null, TestStories.Full());

    private static Scenario Publish(string name, Func<World, int> article, PublishArticleOutcome expected) =>
        Scenario.Of<PublishArticle>(name, async (act, world, token) =>
            Expect(expected, (await act.RunAsync(new PublishArticleRequest(article(world)), Desk, token)).Outcome));

    private static Scenario Withdraw(string name, Func<World, int> article, WithdrawArticleOutcome expected) =>
        Scenario.Of<WithdrawArticle>(name, async (act, world, token) =>
            Expect(expected, (await act.RunAsync(new WithdrawArticleRequest(article(world), "撤稿说明"), Desk, token)).Outcome));

    private static Scenario Correct(string name, Func<World, int> article, CorrectArticleOutcome expected) =>
        Scenario.Of<CorrectArticle>(name, async (act, world, token) =>
            Expect(expected, (await act.RunAsync(new CorrectArticleRequest(article(world), CorrectionKind.Factual, "数字有误。"), Desk, token)).Outcome));

    private static void Expect<T>(T expected, T outcome) => Assert.Equal(expected, outcome);
}
