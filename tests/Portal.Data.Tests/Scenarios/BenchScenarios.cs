using Microsoft.Extensions.DependencyInjection;
using Portal.Articles;
using Portal.Benchmarking;
using Portal.Changes;
using Portal.Reading;
using Portal.Testing;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Ways through what generates archives. They are about everything there is, so they read whole tables.</summary>
internal static class BenchScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Scenario.Of<GenerateArchive>("a portal with news", async (act, _, token) => Assert.Equal(
            GenerateArchiveOutcome.NotEmpty,
            (await act.RunAsync(new GenerateArchiveRequest(1, 1, 1, []), Newsroom.Desk, new Progress<int>(), token)).Outcome)),
        Scenario.Of<ArchiveFrame>("a first archive", (act, _, token) => act.AddAsync([], Newsroom.Desk, token)),
        Scenario.Of<KnownNamesQuery>("all of them", (query, _, token) => query.ReadAsync(token)),
        new(typeof(BulkInsert), "rows with ids of their own and without", InsertAsync),
    ];

    private static async Task InsertAsync(IServiceProvider services, World world, CancellationToken token)
    {
        var context = services.GetRequiredService<PortalContext>();
        var insert = services.GetRequiredService<BulkInsert>();
        var tag = new Tags.Tag("bulk", "成批");
        OwnIds.Set(tag, World.Nowhere);
        var changes = Enumerable.Range(0, 30).Select(_ => new Change(ChangeKind.ArticlePublished, "bulk", world.DayUtc)).ToList();
        var withdrawal = new PublishedWithdrawal(World.Nowhere, world.Main.EditionId, "/bulk", world.DayUtc, reason: null);
        await context.InTransactionAsync(
            async inside =>
            {
                await insert.RunAsync(BulkRows.Of(context.Model, [tag]), inside);
                await insert.RunAsync(BulkRows.Of(context.Model, changes), inside);
                await insert.RunAsync(BulkRows.Of(context.Model, [withdrawal]), inside);
                await insert.RunAsync(BulkRows.Of(context.Model, Array.Empty<Article>()), inside);
                return true;
            },
            token);
    }
}
