using Portal.Bulk;
using Portal.Desk;
using Portal.Publishing;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Every way through what is done to many articles at once.</summary>
internal static class BulkScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Of<PlanBulk>("some stories", async (services, act, world, token) =>
            Assert.Equal(PlanBulkOutcome.Planned, (await act.RunAsync(Of(world, BulkAct.Withdraw, [1]), World.Chief, token)).Outcome)),
        Of<PlanBulk>("all that a filter finds", async (services, act, world, token) => Assert.NotEqual(PlanBulkOutcome.Forbidden, (await act.RunAsync(
            new PlanBulkRequest(BulkAct.Move, new DeskFilter(world.Main.EditionId) { SectionIds = [.. world.Main.Sections.Select(row => row.SectionId)] }, null, SectionId: world.Main.Sections[0].SectionId),
            World.Chief,
            token)).Outcome)),
        Of<RunBulk>("withdraw", (services, act, world, token) => RunAsync(services, act, Of(world, BulkAct.Withdraw, [2, 3]), token)),
        Of<RunBulk>("move", (services, act, world, token) => RunAsync(services, act, Of(world, BulkAct.Move, [4, 5]), token)),
        Of<RunBulk>("a new tag", (services, act, world, token) => RunAsync(services, act, Of(world, BulkAct.AddTag, [6]) with { Tag = "批量" }, token)),
        Of<RunBulk>("a tag that goes", (services, act, world, token) => RunAsync(services, act, Of(world, BulkAct.RemoveTag, [7]) with { Tag = Testing.TestStories.Full().Tags[0] + "一" }, token)),
        Of<RetagArticle>("a tag", async (services, act, world, token) => Assert.Equal(
            ArticleOutcome.Done, (await act.RunAsync(new RetagArticleRequest(world.Bulk[8], null, "改后", Adds: true, "归类。"), World.Chief, token)).Outcome)),
        Of<BulkQuery>("what would become of them", async (services, query, world, token) =>
            Assert.NotNull(await query.ReadAsync(await PlanAsync(services, Of(world, BulkAct.AddTag, [0, 9]) with { Tag = "甲" }, token), World.Chief, token))),
    ];

    private static Scenario Of<T>(string name, Func<IServiceProvider, T, World, CancellationToken, Task> run)
        where T : notnull =>
        new(typeof(T), name, (services, world, token) => run(services, (T)services.GetService(typeof(T))!, world, token));

    private static PlanBulkRequest Of(World world, BulkAct act, int[] places) =>
        new(act, new DeskFilter(world.Main.EditionId), [.. places.Select(place => new BulkItem(world.Bulk[place], 2))]);

    private static async Task<int> PlanAsync(IServiceProvider services, PlanBulkRequest request, CancellationToken token) =>
        (await ((PlanBulk)services.GetService(typeof(PlanBulk))!).RunAsync(request, World.Chief, token)).BulkRunId;

    private static async Task RunAsync(IServiceProvider services, RunBulk act, PlanBulkRequest request, CancellationToken token)
    {
        var id = await PlanAsync(services, request, token);
        Assert.Equal(RunBulkOutcome.Done, await act.RunAsync(new RunBulkRequest(id, [request.Act], "整理。"), World.Chief, token));
        var view = await ((BulkQuery)services.GetService(typeof(BulkQuery))!).ReadAsync(id, World.Chief, token);
        Assert.Equal((request.Items!.Count, 0), (view!.Run.Changed, view.Run.Skipped.Count));
    }
}
