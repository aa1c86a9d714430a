using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Desk;

/// <summary>Forgets what a person was typing, once it is saved or not wanted.</summary>
public sealed class DropAutosave(PortalContext context)
{
    /// <returns>False when there was nothing of theirs under this key.</returns>
    public async Task<bool> RunAsync(string key, Actor actor, CancellationToken cancellationToken) =>
        await context.Autosaves.Where(row => row.StaffId == actor.StaffId && row.Key == key).ExecuteDeleteAsync(cancellationToken) > 0;
}
