using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Articles;
using Portal.Benchmarks.Speed;
using Portal.Benchmarks.Visible;
using Portal.Bulk;
using Portal.Changes;
using Portal.Data;
using Portal.Desk;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing.Load;
using Portal.Web.Caching;
using Portal.Web.Commands;
using Portal.Web.Hosting;
using Spectre.Console;

namespace Portal.Benchmarks.Bulk;

/// <summary>
/// bulk WORK DATA [ROUNDS]: withdraws 500 stories at once, again and again, in a server under 500 requests a second, and compares the latencies of readers with those
/// of as many seconds without it, by turns in one run. Writes a table to WORK/bulk.md. The stories stay withdrawn: give it a copy of an archive.
/// </summary>
public static class BulkCommand
{
    private const int PerSecond = 500;
    private const int Stories = 500;
    private const int DefaultRounds = 4;
    private const int Seconds = 10;

    // So many are for the compiler.
    private const int Warming = 6;

    private const string Url = "http://127.0.0.1:5166";
    private static readonly Actor Chief = Actor.Member(1, "bench", [new Grant(null, Role.ChiefEditor)]);

    public static async Task<int> RunAsync(string[] options)
    {
        SocketCompletions.RunInline();
        var progress = AnsiConsole.Profile.Out.Writer;
        if (options.Length < 2)
        {
            await progress.WriteLineAsync("bulk needs a folder to work in and a data folder that it may change.");
            return ExitCode.Usage;
        }

        var rounds = options.Length > 2 ? int.Parse(options[2], NumberStyles.None, CultureInfo.InvariantCulture) : DefaultRounds;
        var pages = await SpeedPages.ReadAsync(options[1], articles: 1000);
        await using var portal = await ServedPortal.StartAsync(options[1], CancellationToken.None, Url);
        var readers = await ReaderLoad.PrepareAsync(options[0], pages, Url, PerSecond);
        var table = new Markdown(
            $"{Stories} stories withdrawn at once, at {PerSecond} requests a second", "round", "tried", "right", "plan, s", "page of the trial, s", "act, s", "changes", "pages rendered", "readers without it", "readers with it");
        for (var round = 1; round <= Warming + rounds; round++)
        {
            var quiet = (await readers.RunAsync(Seconds)).Trim();
            var load = readers.RunAsync(Seconds);
            // The act is to fall into the seconds that count.
            await Task.Delay(LoadCommand.Warming + TimeSpan.FromSeconds(1), TimeProvider.System);
            var counts = portal.Services.GetRequiredService<PageCounts>();
            var before = counts.Renders;
            var row = await WithdrawAsync(portal.Services);
            row = [.. row, counts.Renders - before];
            table.Add([round <= Warming ? $"({round}, warming)" : $"{round}", .. row, quiet, (await load).Trim()]);
            await progress.WriteLineAsync($"round {round}: {string.Join(' ', row)}\n  {quiet}\n  {(await load).Trim()}");
        }

        await File.WriteAllTextAsync(Path.Combine(options[0], "bulk.md"), table.ToString());
        return ExitCode.Done;
    }

    private static async Task<object[]> WithdrawAsync(IServiceProvider services)
    {
        var edition = await WithAsync<PortalContext, int>(services, context => context.Editions.Where(row => row.IsMain).Select(row => row.EditionId).SingleAsync());
        // What readers are least likely to have: the 500 that changed last before some day.
        var last = await WithAsync<PortalContext, DateTime>(services, context => context.Articles.Where(row => row.EditionId == edition && row.State == ArticleState.Published)
            .OrderByDescending(row => row.UpdatedAtUtc).Skip(1000 + Stories).Select(row => row.UpdatedAtUtc).FirstAsync());
        var first = await WithAsync<PortalContext, DateTime>(services, context => context.Articles.Where(row => row.EditionId == edition && row.State == ArticleState.Published)
            .OrderByDescending(row => row.UpdatedAtUtc).Skip(1000).Select(row => row.UpdatedAtUtc).FirstAsync());
        var filter = new DeskFilter(edition) { State = ArticleState.Published, FromUtc = last, ToUtc = first };
        var truth = await WithAsync<PortalContext, int>(services, context => context.Articles.CountAsync(
            row => row.EditionId == edition && row.State == ArticleState.Published && row.UpdatedAtUtc >= last && row.UpdatedAtUtc < first));
        var before = await WithAsync<PortalContext, int>(services, context => context.Changes.CountAsync(row => row.Kind == ChangeKind.ArticleWithdrawn));
        var begun = Stopwatch.GetTimestamp();
        var plan = await WithAsync<PlanBulk, PlanBulkResult>(services, act => act.RunAsync(new PlanBulkRequest(BulkAct.Withdraw, filter, null), Chief, CancellationToken.None));
        var planned = Stopwatch.GetTimestamp();
        var tried = await WithAsync<BulkQuery, BulkView?>(services, query => query.ReadAsync(plan.BulkRunId, Chief, CancellationToken.None));
        var shown = Stopwatch.GetTimestamp();
        var outcome = await WithAsync<RunBulk, RunBulkOutcome>(services, act => act.RunAsync(
            new RunBulkRequest(plan.BulkRunId, [BulkAct.Withdraw], "来源有误。"), Chief, CancellationToken.None));
        var done = Stopwatch.GetElapsedTime(shown).TotalSeconds;
        var changes = await WithAsync<PortalContext, int>(services, context => context.Changes.CountAsync(row => row.Kind == ChangeKind.ArticleWithdrawn)) - before;
        var fits = tried!.Fates.Where(fate => fate.Verdict == BulkVerdict.Fits).Sum(fate => fate.Count);
        return [fits, fits == truth && outcome == RunBulkOutcome.Done ? "yes" : $"no, {truth}", Stopwatch.GetElapsedTime(begun, planned).TotalSeconds, Stopwatch.GetElapsedTime(planned, shown).TotalSeconds, done, changes];
    }

    private static async Task<TResult> WithAsync<T, TResult>(IServiceProvider services, Func<T, Task<TResult>> run)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<T>());
    }
}
