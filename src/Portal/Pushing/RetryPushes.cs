using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Pushing;

/// <summary>Has pushes that were given up tried again.</summary>
public sealed class RetryPushes(PortalContext context, TimeProvider clock)
{
    /// <summary>So many at once; who has more asks again.</summary>
    public const int Most = 500;

    /// <param name="pushId">Null for all of them.</param>
    /// <returns>How many; null when the person may not.</returns>
    public Task<int?> RunAsync(long? pushId, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => RetryAsync(pushId, actor, token), cancellationToken);

    private async Task<int?> RetryAsync(long? pushId, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var dead = await context.Pushes.TagWith(nameof(RetryPushes)).Where(push => push.State == PushState.Dead && (pushId == null || push.PushId == pushId))
            .OrderBy(push => push.PushId).Take(Most).ToListAsync(cancellationToken);
        var change = new Change(ChangeKind.PushesRetried, actor, now)
        {
            Detail = dead is [var one] ? $"{one.Target} {one.Path}" : dead.Count.ToString(CultureInfo.InvariantCulture),
        };
        if (!context.Permits(actor.MaySomewhere(Permission.ManageEditions), change))
        {
            return null;
        }

        if (dead.Count > 0)
        {
            dead.ForEach(push => push.Retry(now));
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        return dead.Count;
    }
}
