using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Changes;

/// <summary>Reads stored changes in the order of their ids.</summary>
public sealed class ChangesQuery(PortalContext context)
{
    /// <param name="afterId">Only changes of higher ids.</param>
    /// <param name="count">How many at the most.</param>
    public async Task<IReadOnlyList<ChangeNotice>> ReadAsync(long afterId, int count, CancellationToken cancellationToken) =>
        await Notices(context.Changes.Where(change => change.ChangeId > afterId)).Take(count).ToListAsync(cancellationToken);

    /// <summary>Those of these changes that are there.</summary>
    public async Task<IReadOnlyList<ChangeNotice>> ReadAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await Notices(context.Changes.Where(change => ids.Contains(change.ChangeId))).ToListAsync(cancellationToken);

    /// <summary>The ids above this one.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync(long afterId, CancellationToken cancellationToken) =>
        await context.Changes.TagWith(nameof(ChangesQuery)).Where(change => change.ChangeId > afterId).Select(change => change.ChangeId)
            .Order().ToListAsync(cancellationToken);

    /// <summary>0 before the first change.</summary>
    public async Task<long> LastIdAsync(CancellationToken cancellationToken) =>
        await context.Changes.TagWith(nameof(ChangesQuery)).MaxAsync(change => (long?)change.ChangeId, cancellationToken) ?? 0;

    /// <summary>When a change was made; null where there is none of that id.</summary>
    public async Task<DateTime?> AtAsync(long changeId, CancellationToken cancellationToken) =>
        await context.Changes.TagWith(nameof(ChangesQuery)).Where(change => change.ChangeId == changeId)
            .Select(change => (DateTime?)change.AtUtc).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<ChangeNotice> Notices(IQueryable<Change> changes) =>
        changes.TagWith(nameof(ChangesQuery)).OrderBy(change => change.ChangeId)
            .Select(change => new ChangeNotice(
                change.ChangeId, change.Kind, change.ArticleId, change.EditionId, change.FromVersion, change.Lists, change.Refusal == null));
}
