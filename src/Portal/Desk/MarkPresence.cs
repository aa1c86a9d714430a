using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Desk;

/// <summary>Says that somebody has an article open, and tells who else has.</summary>
public sealed class MarkPresence(PortalContext context, TimeProvider clock)
{
    /// <summary>Who has not been heard of for so long has left.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(1);

    /// <returns>The others, by name; null when the actor may not see the article.</returns>
    public Task<IReadOnlyList<PresentPerson>?> RunAsync(int articleId, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => MarkAsync(articleId, actor, token), cancellationToken);

    private async Task<IReadOnlyList<PresentPerson>?> MarkAsync(int articleId, Actor actor, CancellationToken cancellationToken)
    {
        var article = await context.Articles.AsNoTracking().SingleOrDefaultAsync(row => row.ArticleId == articleId, cancellationToken);
        if (article is null || actor.StaffId is not { } staffId || !article.MayBeReadBy(actor))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var gone = now - Lifetime;
        await context.Presences.Where(row => row.ArticleId == articleId && row.SeenAtUtc <= gone).ExecuteDeleteAsync(cancellationToken);
        var present = await context.Presences.Where(row => row.ArticleId == articleId).ToListAsync(cancellationToken);
        var own = present.Find(row => row.StaffId == staffId) ?? context.Presences.Add(new ArticlePresence(articleId, staffId)).Entity;
        own.Name = actor.Name;
        own.SeenAtUtc = now;
        await context.SaveChangesAsync(cancellationToken);
        return
        [
            .. present.Where(row => row.StaffId != staffId).OrderBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new PresentPerson(row.StaffId, row.Name, row.SeenAtUtc)),
        ];
    }
}
