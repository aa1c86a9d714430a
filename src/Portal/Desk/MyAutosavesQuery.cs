using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Desk;

/// <summary>Lists what a person could recover, the newest first; <see cref="AutosaveQuery"/> reads one.</summary>
public sealed class MyAutosavesQuery(PortalContext context)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<MyAutosave>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        await context.Autosaves.TagWith(nameof(MyAutosavesQuery)).Where(row => row.StaffId == actor.StaffId)
            .OrderByDescending(row => row.SavedAtUtc)
            .Select(row => new MyAutosave(row.Key, row.ArticleId, row.EditionId, row.Title, row.SavedAtUtc))
            .Take(Most).ToListAsync(cancellationToken);
}
