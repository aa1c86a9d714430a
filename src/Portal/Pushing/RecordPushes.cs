using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Pushing;

/// <summary>Writes down that a target is told, and what came of it.</summary>
public sealed class RecordPushes(PortalContext context, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Before a target is told: see <see cref="Push.Begin"/>.</summary>
    /// <returns>Those that are still to be told: it takes time to look at their addresses, in which another node may have told some.</returns>
    public Task<IReadOnlyList<DuePush>> BeginAsync(IReadOnlyList<DuePush> pushes, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var rows = await RowsAsync(pushes, token);
            IReadOnlyList<DuePush> begun = [.. pushes.Where(push => rows.TryGetValue(push.PushId, out var row) && row.IsStill(push))];
            foreach (var push in begun)
            {
                rows[push.PushId].Begin(now);
            }

            await context.SaveChangesAsync(token);
            return begun;
        },
        cancellationToken);

    /// <summary>Of pushes that were begun, but for those that were not ready.</summary>
    /// <param name="pausedUntilUtc">The target wants to hear nothing before then; null when it does not say.</param>
    /// <param name="remaining">What the target still takes today; null when it does not say.</param>
    public Task<bool> RunAsync(
        PushTarget target, IReadOnlyList<PushResult> results, DateTime? pausedUntilUtc, int? remaining, CancellationToken cancellationToken) =>
        context.InTransactionAsync(
            async token =>
            {
                await RecordAsync(results, token);
                if (!results.All(result => result.Outcome == PushOutcome.Unready))
                {
                    // A target that was not told has said nothing of pauses.
                    await PauseAsync(target, pausedUntilUtc, remaining, token);
                }

                await context.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

    /// <summary>Lets go what targets have had for a week.</summary>
    public Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        return context.Pushes.TagWith(nameof(RecordPushes)).Where(push => push.State == PushState.Sent && push.DueUtc < before)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task RecordAsync(IReadOnlyList<PushResult> results, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await RowsAsync([.. results.Select(result => result.Push)], cancellationToken);
        // What was acknowledged to another node meanwhile stays so, whatever this one was answered.
        foreach (var result in results.Where(result => rows.TryGetValue(result.Push.PushId, out var row)
            && (result.Outcome == PushOutcome.Acknowledged || row.State == PushState.Waiting)))
        {
            var row = rows[result.Push.PushId];
            switch (result.Outcome)
            {
                case PushOutcome.Acknowledged:
                    row.Acknowledge(result.Push.ChangeId, now);
                    break;
                case PushOutcome.Failed:
                    row.Fail(result.Problem ?? "", result.After, now);
                    break;
                case PushOutcome.Refused:
                    row.Refuse(result.Problem ?? "");
                    break;
                case PushOutcome.Held:
                    row.Hold(now);
                    break;
                case PushOutcome.Unready:
                    row.Begin(now);
                    row.Fail(result.Problem ?? "", after: null, now);
                    break;
            }
        }
    }

    private Task<Dictionary<long, Push>> RowsAsync(IReadOnlyList<DuePush> pushes, CancellationToken cancellationToken)
    {
        var ids = pushes.Select(push => push.PushId).ToList();
        return context.Pushes.TagWith(nameof(RecordPushes)).Where(push => ids.Contains(push.PushId)).ToDictionaryAsync(push => push.PushId, cancellationToken);
    }

    private async Task PauseAsync(PushTarget target, DateTime? untilUtc, int? remaining, CancellationToken cancellationToken)
    {
        var pause = await context.PushPauses.SingleOrDefaultAsync(row => row.Target == target, cancellationToken);
        if (pause is null && untilUtc is null && remaining is null)
        {
            return;
        }

        pause ??= context.PushPauses.Add(new PushPause(target)).Entity;
        pause.UntilUtc = untilUtc;
        pause.Remaining = remaining;
    }
}
