using Portal.Fronts;
using Portal.Reading;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Every way through the acts and queries about fronts.</summary>
internal static class FrontScenarios
{
    public static IReadOnlyList<Scenario> Queries { get; } =
    [
        Scenario.Of<FrontQuery>("what readers have", (query, world, token) => query.ReadAsync(world.Main.EditionId, token)),
        Scenario.Of<FrontQuery>("what they do not have", (query, world, token) => query.ReadAsync(Layout(world), token)),
        Scenario.Of<FrontDeskQuery>("an edition", (query, world, token) => query.ReadAsync(world.Main.EditionId, token)),
        Scenario.Of<FrontDeskQuery>("a version", (query, world, token) => query.FindAsync(world.Main.EditionId, 1, token)),
        Scenario.Of<FrontDeskQuery>("all versions", (query, world, token) => query.VersionsAsync(world.Main.EditionId, token)),
        Scenario.Of<FrontDeskQuery>("stories", (query, world, token) => query.StoriesAsync([world.Live[0], world.Draft], token)),
        Scenario.Of<EndingPinsQuery>("an edition", (query, world, token) => query.ReadAsync([world.Main.EditionId], token)),
        Scenario.Of<HomeQuery>("a layout", (query, world, token) => query.ReadAsync(world.Main, [world.Topic], Layout(world), token)),
    ];

    public static IReadOnlyList<Scenario> Acts { get; } =
    [
        Save("an unknown edition", _ => World.Nowhere, FrontOutcome.NotFound),
        Save("an edition", world => world.Main.EditionId, FrontOutcome.Done),
        Scenario.Of<PublishFront>("the newest version", async (act, world, token) =>
            Assert.Equal(FrontOutcome.Done, (await act.RunAsync(new PublishFrontRequest(world.Main.EditionId, null), World.Chief, token)).Outcome)),
        Scenario.Of<PublishFront>("nothing", async (act, world, token) =>
            Assert.Equal(FrontOutcome.Untimely, (await act.RunAsync(new PublishFrontRequest(world.Region.EditionId, null), World.Chief, token)).Outcome)),
        Scenario.Of<RestoreFront>("an earlier version", async (act, world, token) =>
            Assert.Equal(FrontOutcome.Done, (await act.RunAsync(new RestoreFrontRequest(world.Main.EditionId, null, 1), World.Chief, token)).Outcome)),
        Scenario.Of<RestoreFront>("a version that is not there", async (act, world, token) =>
            Assert.Equal(FrontOutcome.NotFound, (await act.RunAsync(new RestoreFrontRequest(world.Main.EditionId, null, World.Nowhere), World.Chief, token)).Outcome)),
    ];

    private static FrontLayout Layout(World world) => new()
    {
        Pins =
        [
            new FrontPin(FrontSlot.Lead, world.Live[0]), new FrontPin(FrontSlot.Headline, world.Planned[0]),
            new FrontPin(FrontSlot.Section, world.Live[1]) { SectionId = world.Main.Sections[0].SectionId },
        ],
        Breaking = new FrontBreaking("风电场并网", world.Live[0], world.DayUtc.AddDays(1)),
    };

    private static Scenario Save(string name, Func<World, int> edition, FrontOutcome expected) => Scenario.Of<SaveFront>(name, async (act, world, token) =>
        Assert.Equal(expected, (await act.RunAsync(new SaveFrontRequest(edition(world), null, Layout(world)), World.Chief, token)).Outcome));
}
