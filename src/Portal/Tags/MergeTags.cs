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
    public async Task<TagOutcome> RunAsync(MergeTagsRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var articles = await names.ArticlesAsync(new ListRef(ListKind.Tag, request.TagId), cancellationToken);
        var isLong = articles.Count > PublishedNames.AtOnce;
        var (outcome, link) = await context.InTransactionAsync(token => MergeAsync(request, isLong, actor, token), cancellationToken);
        if (outcome == TagOutcome.Done && isLong)
        {
            // Too much for one transaction. Until then these articles say the old name and link to where it leads on.
            await names.RewriteAsync(articles, article => article.Retag(request.TagId, request.IntoId, link!), cancellationToken);
            context.Changes.Add(new Change(ChangeKind.TagsMerged, actor, clock.GetUtcNow().UtcDateTime) { Detail = $"{link!.Name} ({articles.Count})" });
            await context.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }

    private async Task<(TagOutcome Outcome, NamedLink? Link)> MergeAsync(MergeTagsRequest request, bool isLong, Actor actor, CancellationToken cancellationToken)
    {
        var tag = await context.Tags.SingleOrDefaultAsync(row => row.TagId == request.TagId, cancellationToken);
        var into = await context.Tags.SingleOrDefaultAsync(row => row.TagId == request.IntoId, cancellationToken);
        if (tag is null || into is null)
        {
            return (TagOutcome.NotFound, null);
        }

        var detail = $"{tag.Name} → {into.Name}";
        var change = new Change(ChangeKind.TagsMerged, actor, clock.GetUtcNow().UtcDateTime)
        {
            Detail = detail,
            Lists = [new ListRef(ListKind.Tag, tag.TagId), new ListRef(ListKind.Tag, into.TagId)],
        };
        if (!context.Permits(actor.MaySomewhere(Permission.ManageNames), change))
        {
            return (TagOutcome.Forbidden, null);
        }

        if (tag == into || (request.Revision is { } seen && seen != tag.Revision))
        {
            context.Refuse(change, tag == into ? Refusal.Incomplete : Refusal.Stale);
            return (tag == into ? TagOutcome.Same : TagOutcome.Conflict, null);
        }

        var link = new NamedLink(into.Name, Paths.Tag(into.Slug));
        await SaveAsync(tag, into, isLong ? null : link, change, cancellationToken);
        return (TagOutcome.Done, link);
    }

    /// <param name="link">What articles say now; null leaves that for later.</param>
    private async Task SaveAsync(Tag tag, Tag into, NamedLink? link, Change change, CancellationToken cancellationToken)
    {
        var (fromId, toId) = (tag.TagId, into.TagId);
        await redirects.MoveAsync(Paths.Tag(tag.Slug), Paths.Tag(into.Slug), cancellationToken);
        await context.TagAliases.Where(alias => alias.TagId == fromId)
            .ExecuteUpdateAsync(set => set.SetProperty(alias => alias.TagId, toId), cancellationToken);
        context.TagAliases.Add(new TagAlias(tag.Name, toId));
        context.Tags.Remove(tag);
        into.Touch();
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        if (link is not null)
        {
            await names.RewriteAsync(new ListRef(ListKind.Tag, fromId), article => article.Retag(fromId, toId, link), cancellationToken);
        }

        await ListingCopies.CopyAsync(context, ListKind.Tag, fromId, toId, cancellationToken);
        await context.PublishedListings.In(ListKind.Tag, fromId).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <param name="TagId">The one that goes.</param>
/// <param name="Revision">What the editor saw of it; null for verbs.</param>
/// <param name="IntoId">The one that stays.</param>
public sealed record MergeTagsRequest(int TagId, int? Revision, int IntoId);
