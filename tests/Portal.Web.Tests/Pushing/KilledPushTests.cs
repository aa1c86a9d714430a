using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Editions;
using Portal.Pushing;
using Portal.Testing;
using Portal.Testing.Load;
using Xunit;

namespace Portal.Web.Tests.Pushing;

/// <summary>
/// Kills the process that tells (SIGKILL) while a target has not answered, just after it has, and when its answer is written down. The desk works in
/// another process meanwhile, which tells nobody.
/// </summary>
public sealed class KilledPushTests(ITestOutputHelper log)
{
    private const int Kills = 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_process_loses_nothing_and_what_was_acknowledged_on_record_is_not_told_again()
    {
        await using var standIn = await StandIn.StartAsync(Token);
        var folder = Directory.CreateTempSubdirectory("portal-pushes-").FullName;
        await using (var desk = await ServedPortal.StartAsync(folder, Token))
        {
            var edition = await desk.Newsroom.AddEditionAsync(token: Token);
            await desk.RefreshAsync(Token);

            // No answer yet.
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            standIn.IndexNow = (request, context) =>
            {
                reached.TrySetResult();
                return StandIn.Never(request, context);
            };
            var process = await StartAsync(folder, standIn, desk.Newsroom);
            var first = await PublishAsync(desk.Newsroom, edition, "其一");
            await reached.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Token);
            await SentAsync(desk.Newsroom, PushTarget.Baidu, first);
            await KillAsync(process);
            var row = await RowAsync(desk.Newsroom, PushTarget.IndexNow, first);
            Assert.Equal((PushState.Waiting, 1, Push.Unanswered), (row!.State, row.Attempts, row.Problem));

            standIn.IndexNow = StandIn.Status(200);
            process = await StartAsync(folder, standIn, desk.Newsroom);
            await SentAsync(desk.Newsroom, PushTarget.IndexNow, first);
            Assert.Equal(2, Told(standIn, first));

            // Answered, and perhaps written down.
            var known = new Dictionary<string, int>(StringComparer.Ordinal) { [first] = 2 };
            for (var kill = 0; kill < Kills; kill++)
            {
                var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                standIn.IndexNow = (_, context) =>
                {
                    context.Response.OnCompleted(() =>
                    {
                        answered.TrySetResult();
                        return Task.CompletedTask;
                    });
                    return Task.CompletedTask;
                };
                var path = await PublishAsync(desk.Newsroom, edition, $"其{kill + 2}");
                await answered.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Token);
                // The first at once, the last when it has surely been written down.
                if (kill == Kills - 1)
                {
                    await SentAsync(desk.Newsroom, PushTarget.IndexNow, path);
                }

                await KillAsync(process);
                var isNoted = await RowAsync(desk.Newsroom, PushTarget.IndexNow, path) is { State: PushState.Sent };
                log.WriteLine($"Kill {kill}: {(isNoted ? "on record" : "not on record")}");
                known[path] = isNoted ? Told(standIn, path) : Told(standIn, path) + 1;
                standIn.IndexNow = StandIn.Status(200);
                process = await StartAsync(folder, standIn, desk.Newsroom);
                await SentAsync(desk.Newsroom, PushTarget.IndexNow, path);
            }

            // Whatever the last process had to tell it has told with this one.
            var last = await PublishAsync(desk.Newsroom, edition, "其末");
            await SentAsync(desk.Newsroom, PushTarget.IndexNow, last);
            await KillAsync(process);

            Assert.All(known, one => Assert.Equal(one.Value, Told(standIn, one.Key)));
            Assert.Single(standIn.To("/urls").SelectMany(request => request.Lines), line => line.EndsWith(first, StringComparison.Ordinal));
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Starts a process that tells, when all that the one before it had to wait for is over.</summary>
    private static async Task<Process> StartAsync(string folder, StandIn standIn, Newsroom newsroom)
    {
        await newsroom.DoAsync<PortalContext, int>(async context =>
        {
            var longAgo = DateTime.UnixEpoch;
            await context.PushHeads.ExecuteUpdateAsync(head => head.SetProperty(row => row.HeldUntilUtc, longAgo), Token);
            return await context.Pushes.Where(push => push.State == PushState.Waiting).ExecuteUpdateAsync(push => push.SetProperty(row => row.DueUtc, longAgo), Token);
        });
        var process = PortalProcess.Start(
            folder, "serve", $"--urls={PortalProcess.FreeAddress()}", "--Demo:Enabled=false", "--environment=Production", $"--Site:BaseUrl={standIn.Address}",
            $"--Push:IndexNowKey={PushPortal.Key}", $"--Push:IndexNowEndpoint={standIn.Address}/indexnow",
            $"--Push:BaiduToken={PushPortal.Token}", $"--Push:BaiduEndpoint={standIn.Address}/urls", "--Push:TimeoutSeconds=30");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Patience.UntilAsync(
            () => newsroom.DoAsync<PortalContext, bool>(context => context.PushHeads.AnyAsync(head => head.Holder != null && head.HeldUntilUtc > DateTime.UnixEpoch, Token)),
            Token);
        return process;
    }

    private static async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(Token);
        process.Dispose();
    }

    /// <returns>The path of the story.</returns>
    private static async Task<string> PublishAsync(Newsroom newsroom, Edition edition, string title) =>
        (await newsroom.PublishAsync(TestStories.Brief(title), edition, token: Token)).Path;

    private static int Told(StandIn standIn, string path) => standIn.To("/indexnow").Count(request => request.Body.Contains(path, StringComparison.Ordinal));

    private static Task SentAsync(Newsroom newsroom, PushTarget target, string path) =>
        Patience.UntilAsync(async () => await RowAsync(newsroom, target, path) is { State: PushState.Sent }, Token);

    /// <returns>Null when there is none yet.</returns>
    private static Task<Push?> RowAsync(Newsroom newsroom, PushTarget target, string path) =>
        newsroom.DoAsync<PortalContext, Push?>(context => context.Pushes.AsNoTracking().SingleOrDefaultAsync(row => row.Target == target && row.Path == path, Token));
}
