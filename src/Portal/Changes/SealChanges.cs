using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Changes;

/// <summary>
/// Appends changes that have no seal yet to the chain. Those who write changes know nothing of it and never wait for each other; of two
/// that seal at once the database refuses one, which then goes on after the other.
/// </summary>
public sealed class SealChanges(PortalContext context, TimeProvider clock)
{
    /// <summary>Few, so that whoever wants the processor meanwhile does not wait long.</summary>
    public const int BatchSize = 50;

    /// <summary>Where writers do not take turns ids are committed out of order: so far behind the highest sealed one, late ones are looked for.</summary>
    private const int LateIds = 5_000;

    /// <param name="looksBack">Looks for late ones on any engine; for the first time, since a portal may have come from another engine.</param>
    /// <returns>How many were sealed; a full batch means that there may be more.</returns>
    public async Task<int> RunAsync(bool looksBack, CancellationToken cancellationToken)
    {
        var lateIds = looksBack || !context.WritersTakeTurns ? LateIds : 0;
        // Asked first, so that nothing is committed, and nobody woken by it, when there is nothing to do.
        var head = await HeadAsync(cancellationToken);
        return await Unsealed(head, lateIds).AnyAsync(cancellationToken)
            ? await context.InTransactionAsync(token => SealAsync(lateIds, token), cancellationToken)
            : 0;
    }

    private async Task<int> SealAsync(int lateIds, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(cancellationToken);
        var changes = await Unsealed(head, lateIds).OrderBy(change => change.ChangeId).Take(BatchSize).ToListAsync(cancellationToken);
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

    private IQueryable<Change> Unsealed(SealHead? head, int lateIds)
    {
        var after = (head?.HighestChangeId ?? 0) - lateIds;
        return context.Changes.AsNoTracking().TagWith(nameof(SealChanges))
            .Where(change => change.ChangeId > after && !context.ChangeSeals.Any(seal => seal.ChangeId == change.ChangeId));
    }
}
