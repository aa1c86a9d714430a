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
    public Task<int> RunAsync(CancellationToken cancellationToken) => context.InTransactionAsync(SealAsync, cancellationToken);

    private async Task<int> SealAsync(CancellationToken cancellationToken)
    {
        var head = await context.SealHeads.SingleOrDefaultAsync(row => row.SealHeadId == SealHead.OnlyId, cancellationToken);
        var after = (head?.HighestChangeId ?? 0) - LateIds;
        var changes = await context.Changes.AsNoTracking().TagWith(nameof(SealChanges))
            .Where(change => change.ChangeId > after && !context.ChangeSeals.Any(seal => seal.ChangeId == change.ChangeId))
            .OrderBy(change => change.ChangeId).Take(BatchSize).ToListAsync(cancellationToken);
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
}
