using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;
using Portal.Reading;

namespace Portal.Fronts;

/// <summary>Gives readers the newest version of an edition's front.</summary>
public sealed class PublishFront(PortalContext context, FrontOpener opener)
{
    public Task<FrontResult> RunAsync(PublishFrontRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => PublishAsync(request, actor, token), cancellationToken);

    private async Task<FrontResult> PublishAsync(PublishFrontRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(ChangeKind.FrontPublished, request.EditionId, request.Revision, actor, cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!opened.Front.CanPublish)
        {
            return opened.Refuse(FrontOutcome.Untimely);
        }

        var version = await context.FrontVersions.SingleAsync(
            row => row.EditionId == request.EditionId && row.Number == opened.Front.WorkingVersion, cancellationToken);
        var published = await context.PublishedFronts.SingleOrDefaultAsync(row => row.EditionId == request.EditionId, cancellationToken)
            ?? context.PublishedFronts.Add(new PublishedFront(request.EditionId)).Entity;
        opened.Front.Publish();
        published.Show(version.Number, version.Layout);
        return await opened.SaveAsync(cancellationToken);
    }
}

/// <param name="Revision">What the editor saw; null for verbs.</param>
public sealed record PublishFrontRequest(int EditionId, int? Revision);
