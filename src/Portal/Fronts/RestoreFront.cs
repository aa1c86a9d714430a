using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Fronts;

/// <summary>Appends an earlier version again as the newest one.</summary>
public sealed class RestoreFront(PortalContext context, FrontOpener opener)
{
    public Task<FrontResult> RunAsync(RestoreFrontRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => RestoreAsync(request, actor, token), cancellationToken);

    private async Task<FrontResult> RestoreAsync(RestoreFrontRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(ChangeKind.FrontRestored, request.EditionId, request.Revision, actor, cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var earlier = await context.FrontVersions.AsNoTracking().SingleOrDefaultAsync(
            row => row.EditionId == request.EditionId && row.Number == request.Version, cancellationToken);
        return earlier is null || earlier.Number == opened.Front.WorkingVersion
            ? opened.Refuse(FrontOutcome.NotFound)
            : await opened.AppendAsync(new FrontText(earlier.Layout, request.Note, earlier.Number), cancellationToken);
    }
}

/// <param name="Revision">What the editor saw; null for verbs.</param>
/// <param name="Version">The one to restore.</param>
public sealed record RestoreFrontRequest(int EditionId, int? Revision, int Version, string? Note = null);
