using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Desk;

/// <summary>Reads what a person has begun and readers do not see yet, or not in its newest version: the last changed first, of all editions.</summary>
public sealed class MyDraftsQuery(PortalContext context)
{
    public async Task<IReadOnlyList<DeskItem>> ReadAsync(Actor actor, int count, CancellationToken cancellationToken) =>
        actor.StaffId is null ? [] : await context.Articles.TagWith(nameof(MyDraftsQuery))
            .Where(article => article.OwnerId == actor.StaffId && article.State != ArticleState.Published && article.State != ArticleState.Withdrawn)
            .LastChangedFirst(after: null).Select(DeskItem.OfArticle).Take(count).ToListAsync(cancellationToken);
}
