using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Pushing;

/// <summary>Reads how things stand with what others are told.</summary>
public sealed class PushesQuery(PortalContext context)
{
    /// <summary>So many rows of each kind are shown.</summary>
    public const int Most = 100;

    public async Task<PushOverview> ReadAsync(CancellationToken cancellationToken)
    {
        var counts = await context.Pushes.TagWith(nameof(PushesQuery)).GroupBy(push => new { push.Target, push.State })
            .Select(group => new PushCount(group.Key.Target, group.Key.State, group.Count())).ToListAsync(cancellationToken);
        var pauses = await context.PushPauses.AsNoTracking().TagWith(nameof(PushesQuery)).ToListAsync(cancellationToken);
        var dead = await Listed(Rows(PushState.Dead).OrderByDescending(push => push.DueUtc), cancellationToken);
        var failing = await Listed(Rows(PushState.Waiting).Where(push => push.Attempts > 0).OrderBy(push => push.DueUtc), cancellationToken);
        return new PushOverview(counts, pauses, dead, failing);
    }

    private IQueryable<Push> Rows(PushState state) => context.Pushes.TagWith(nameof(PushesQuery)).Where(push => push.State == state);

    private static async Task<IReadOnlyList<ListedPush>> Listed(IQueryable<Push> rows, CancellationToken cancellationToken) =>
        await rows.Select(push => new ListedPush(push.PushId, push.Target, push.Path, push.Attempts, push.DueUtc, push.Problem))
            .Take(Most).ToListAsync(cancellationToken);
}
