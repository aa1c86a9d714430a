using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Tags;

/// <summary>Gives a tag another name or address; stories that use the old name mean it still, and the old address leads to the new one.</summary>
public sealed class RenameTag(PortalContext context, Redirects redirects, PublishedNames names, TimeProvider clock)
{
    public async Task<TagOutcome> RunAsync(RenameTagRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var outcome = await context.InTransactionAsync(token => RenameAsync(request, actor, token), cancellationToken);
        if (outcome == TagOutcome.Done)
        {
            await FinishAsync(request, actor, cancellationToken);
        }

        return outcome;
    }

    /// <summary>What is too much for one transaction. Until then these articles say the old name and link to where it leads on; saving the
    /// name once more takes up what was cut off.</summary>
    private async Task FinishAsync(RenameTagRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var articles = await names.ArticlesAsync(new ListRef(ListKind.Tag, request.TagId), cancellationToken);
        if (articles.Count > PublishedNames.AtOnce)
        {
            await names.RewriteAsync(articles, Relabel(request), cancellationToken);
            // Pages that were rendered in between fall.
            context.Changes.Add(new Change(ChangeKind.TagRenamed, actor, clock.GetUtcNow().UtcDateTime) { Detail = $"{request.Name.Trim()} ({articles.Count})" });
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    private static Action<PublishedArticle> Relabel(RenameTagRequest request) =>
        article => article.Retag(request.TagId, request.TagId, new NamedLink(request.Name.Trim(), Paths.Tag(request.Slug)));

    private async Task<TagOutcome> RenameAsync(RenameTagRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var tag = await context.Tags.SingleOrDefaultAsync(row => row.TagId == request.TagId, cancellationToken);
        if (tag is null)
        {
            return TagOutcome.NotFound;
        }

        var name = request.Name.Trim();
        var change = new Change(ChangeKind.TagRenamed, actor, clock.GetUtcNow().UtcDateTime) { Detail = $"{tag.Name} → {name}" };
        if (!context.Permits(actor.MaySomewhere(Permission.ManageNames), change))
        {
            return TagOutcome.Forbidden;
        }

        if (await RefuseAsync(request, tag, name, cancellationToken) is { } refusal)
        {
            context.Refuse(change, refusal == TagOutcome.Conflict ? Refusal.Stale : Refusal.Incomplete);
            return refusal;
        }

        if ((name, request.Slug) == (tag.Name, tag.Slug))
        {
            return TagOutcome.Done;
        }

        await SaveAsync(tag, name, request.Slug, change, cancellationToken);
        var articles = await names.ArticlesAsync(new ListRef(ListKind.Tag, request.TagId), cancellationToken);
        if (articles.Count <= PublishedNames.AtOnce)
        {
            await names.RewriteAsync(articles, Relabel(request), cancellationToken);
        }

        return TagOutcome.Done;
    }

    private async Task<TagOutcome?> RefuseAsync(RenameTagRequest request, Tag tag, string name, CancellationToken cancellationToken)
    {
        if (request.Revision is { } seen && seen != tag.Revision)
        {
            return TagOutcome.Conflict;
        }

        if (name.Length is 0 or > Lengths.Name)
        {
            return TagOutcome.NameRefused;
        }

        if (!SlugForm.Fits(request.Slug))
        {
            return TagOutcome.SlugMalformed;
        }

        return await context.Tags.AnyAsync(row => row.Name == name && row.TagId != tag.TagId, cancellationToken)
            || await context.TagAliases.AnyAsync(row => row.Name == name && row.TagId != tag.TagId, cancellationToken) ? TagOutcome.NameTaken
            : await context.Tags.AnyAsync(row => row.Slug == request.Slug && row.TagId != tag.TagId, cancellationToken) ? TagOutcome.SlugTaken
            : null;
    }

    private async Task SaveAsync(Tag tag, string name, string slug, Change change, CancellationToken cancellationToken)
    {
        if (name != tag.Name)
        {
            // It may get back a name that it once had.
            await context.TagAliases.Where(row => row.Name == name).ExecuteDeleteAsync(cancellationToken);
            context.TagAliases.Add(new TagAlias(tag.Name, tag.TagId));
        }

        await redirects.MoveAsync(Paths.Tag(tag.Slug), Paths.Tag(slug), cancellationToken);
        tag.Rename(slug, name);
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
    }
}

/// <param name="Revision">What the editor saw; null for verbs.</param>
public sealed record RenameTagRequest(int TagId, int? Revision, string Name, string Slug);
