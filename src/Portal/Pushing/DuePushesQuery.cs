using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Pushing;

/// <summary>Reads what a target is to be told now, the longest waiting first.</summary>
public sealed class DuePushesQuery(PortalContext context, TimeProvider clock)
{
    /// <param name="most">How many at the most; fewer where the target takes no more today.</param>
    /// <returns>None while the target is paused.</returns>
    public async Task<IReadOnlyList<DuePush>> ReadAsync(PushTarget target, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var pause = await context.PushPauses.AsNoTracking().TagWith(nameof(DuePushesQuery)).SingleOrDefaultAsync(row => row.Target == target, cancellationToken);
        if (pause?.UntilUtc > now)
        {
            return [];
        }

        var count = pause?.Remaining is { } remaining and > 0 ? Math.Min(most, remaining) : most;
        return await context.Pushes.TagWith(nameof(DuePushesQuery))
            .Where(push => push.Target == target && push.State == PushState.Waiting && push.DueUtc <= now)
            .OrderBy(push => push.DueUtc).ThenBy(push => push.PushId)
            .Select(push => new DuePush(push.PushId, push.Path, push.ChangeId, push.IsGone)).Take(count).ToListAsync(cancellationToken);
    }
}
