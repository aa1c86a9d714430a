using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Changes;

/// <summary>
/// Appends changes that have no seal yet to the chain. Those who write changes know nothing of it and never wait for each other; of two
/// that seal at once the database refuses one, which then goes on after the other.
/// </summary>
public sealed class SealChanges(PortalContext context, TimeProvider clock)
{
    public const int BatchSize = 500;

    /// <summary>On SQL Server ids commit out of order: so far behind the highest sealed one, late ones are looked for.</summary>
    private const int LateIds = 5_000;

    /// <returns>How many were sealed; a full batch means that there may be more.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // Asked first, so that nothing is committed, and nobody woken by it, when there is nothing to do.
        var head = await HeadAsync(cancellationToken);
        return await Unsealed(head).AnyAsync(cancellationToken) ? await context.InTransactionAsync(SealAsync, cancellationToken) : 0;
    }

    private async Task<int> SealAsync(CancellationToken cancellationToken)
    {
        var head = await HeadAsync(cancellationToken);
        var changes = await Unsealed(head).OrderBy(change => change.ChangeId).Take(BatchSize).ToListAsync(cancellationToken);
        if (changes.Count == 0)
        {
            return 0;
        }

        head ??= context.SealHeads.Add(new SealHead()).Entity;
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var change in changes)
        {
            var seal = new ChangeSeal(head.Number + 1, change.ChangeId, head.Hash, now);
            seal.Hash = SealHash.Of(seal, change);
            context.ChangeSeals.Add(seal);
            head.Append(seal);
        }

        await context.SaveChangesAsync(cancellationToken);
        return changes.Count;
    }

    private Task<SealHead?> HeadAsync(CancellationToken cancellationToken) =>
        context.SealHeads.SingleOrDefaultAsync(row => row.SealHeadId == SealHead.OnlyId, cancellationToken);

    private IQueryable<Change> Unsealed(SealHead? head)
    {
        var after = (head?.HighestChangeId ?? 0) - LateIds;
        return context.Changes.AsNoTracking().TagWith(nameof(SealChanges))
            .Where(change => change.ChangeId > after && !context.ChangeSeals.Any(seal => seal.ChangeId == change.ChangeId));
    }
}
