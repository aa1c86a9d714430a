using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Tags;

/// <summary>Makes one tag of two: the other gets all stories, names and addresses of the first, which is gone.</summary>
public sealed class MergeTags(PortalContext context, Redirects redirects, PublishedNames names, TimeProvider clock)
{
    public Task<TagOutcome> RunAsync(MergeTagsRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => MergeAsync(request, actor, token), cancellationToken);

    private async Task<TagOutcome> MergeAsync(MergeTagsRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var tag = await context.Tags.SingleOrDefaultAsync(row => row.TagId == request.TagId, cancellationToken);
        var into = await context.Tags.SingleOrDefaultAsync(row => row.TagId == request.IntoId, cancellationToken);
        if (tag is null || into is null)
        {
            return TagOutcome.NotFound;
        }

        var detail = $"{tag.Name} → {into.Name}";
        var change = new Change(ChangeKind.TagsMerged, actor, clock.GetUtcNow().UtcDateTime)
        {
            Detail = detail,
            Lists = [new ListRef(ListKind.Tag, tag.TagId), new ListRef(ListKind.Tag, into.TagId)],
        };
        if (!context.Permits(actor.MaySomewhere(Permission.ManageNames), change))
        {
            return TagOutcome.Forbidden;
        }

        if (tag == into || (request.Revision is { } seen && seen != tag.Revision))
        {
            context.Refuse(change, tag == into ? Refusal.Incomplete : Refusal.Stale);
            return tag == into ? TagOutcome.Same : TagOutcome.Conflict;
        }

        await SaveAsync(tag, into, change, cancellationToken);
        return TagOutcome.Done;
    }

    private async Task SaveAsync(Tag tag, Tag into, Change change, CancellationToken cancellationToken)
    {
        var (fromId, toId, link) = (tag.TagId, into.TagId, new NamedLink(into.Name, Paths.Tag(into.Slug)));
        await redirects.MoveAsync(Paths.Tag(tag.Slug), Paths.Tag(into.Slug), cancellationToken);
        await context.TagAliases.Where(alias => alias.TagId == fromId)
            .ExecuteUpdateAsync(set => set.SetProperty(alias => alias.TagId, toId), cancellationToken);
        context.TagAliases.Add(new TagAlias(tag.Name, toId));
        context.Tags.Remove(tag);
        into.Touch();
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        await names.RewriteAsync(new ListRef(ListKind.Tag, fromId), article => article.Retag(fromId, toId, link), cancellationToken);
        await ListingCopies.CopyAsync(context, ListKind.Tag, fromId, toId, cancellationToken);
        await context.PublishedListings.In(ListKind.Tag, fromId).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <param name="TagId">The one that goes.</param>
/// <param name="Revision">What the editor saw of it; null for verbs.</param>
/// <param name="IntoId">The one that stays.</param>
public sealed record MergeTagsRequest(int TagId, int? Revision, int IntoId);
