using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Desk;

/// <summary>Reads what a person was typing; of others there is nothing to read.</summary>
public sealed class AutosaveQuery(PortalContext context)
{
    /// <returns>Null when there is nothing of theirs under this key.</returns>
    public Task<AutosaveView?> ReadAsync(string key, Actor actor, CancellationToken cancellationToken) =>
        context.Autosaves.TagWith(nameof(AutosaveQuery)).Where(row => row.StaffId == actor.StaffId && row.Key == key)
            .Select(row => new AutosaveView(row.Key, row.ArticleId, row.EditionId, row.BaseVersion, row.Title, row.SavedAtUtc, row.Fields))
            .SingleOrDefaultAsync(cancellationToken);
}
