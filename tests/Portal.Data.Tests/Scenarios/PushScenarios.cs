using Portal.Pushing;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Ways through what tells others of changes.</summary>
internal static class PushScenarios
{
    private static readonly PushTarget[] Targets = Enum.GetValues<PushTarget>();

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Scenario.Of<HoldPushes>("taken and left", async (act, _, token) =>
        {
            await act.RunAsync("one", token);
            await act.ReleaseAsync("one", token);
        }),
        Scenario.Of<ReadChangesForPushes>("all targets", (act, _, token) => act.RunAsync(Targets, token)),
        Scenario.Of<DuePushesQuery>("of one target", (query, _, token) => query.ReadAsync(PushTarget.IndexNow, most: 500, token)),
        Scenario.Of<RecordPushes>("of all kinds", (act, world, token) => act.RunAsync(
            PushTarget.IndexNow, [.. Enum.GetValues<PushOutcome>().Select((outcome, index) => new PushResult(new DuePush(world.Pushes[index], "/", 1, IsGone: false), outcome, "HTTP 500"))],
            world.DayUtc.AddDays(1), remaining: 7, token)),
        Scenario.Of<RecordPushes>("of a target that is not paused", (act, _, token) => act.RunAsync(
            PushTarget.Baidu, [new PushResult(new DuePush(PushId: 0, "/", 1, IsGone: false), PushOutcome.Held)], pausedUntilUtc: null, remaining: null, token)),
        Scenario.Of<RecordPushes>("begun", (act, world, token) => act.BeginAsync([new DuePush(world.Pushes[0], "/", 1, IsGone: false)], token)),
        Scenario.Of<RecordPushes>("old ones forgotten", (act, _, token) => act.ForgetAsync(token)),
        Scenario.Of<PushesQuery>("how things stand", (query, _, token) => query.ReadAsync(token)),
        Scenario.Of<RetryPushes>("one", (act, world, token) => act.RunAsync(world.Pushes[4], Testing.Newsroom.Desk, token)),
        Scenario.Of<RetryPushes>("all", (act, _, token) => act.RunAsync(pushId: null, Testing.Newsroom.Desk, token)),
    ];
}
