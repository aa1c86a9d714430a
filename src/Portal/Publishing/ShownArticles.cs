using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;
using Portal.Reading;

namespace Portal.Publishing;

/// <summary>
/// Keeps what readers see in step with an article's times; part of whatever act changes those, never saving by itself. Since
/// <see cref="PublishedFilters"/> decides by these times, nothing has to happen when one of them comes.
/// </summary>
public sealed class ShownArticles(PortalContext context)
{
    public async Task<ShownArticle> ReadAsync(Article article, CancellationToken cancellationToken)
    {
        var versions = await context.PublishedArticles.Include(row => row.Listings).Include(row => row.PhotoUses).AsSplitQuery()
            .Where(row => row.ArticleId == article.ArticleId).OrderBy(row => row.Version).ToListAsync(cancellationToken);
        var notice = await context.PublishedWithdrawals.SingleOrDefaultAsync(row => row.ArticleId == article.ArticleId, cancellationToken);
        return new ShownArticle(versions, notice);
    }

    /// <summary>Every list that showed the article before what is about to be stored, or will show it then.</summary>
    internal static IReadOnlyList<ListRef> Touched(PortalContext context, int articleId) =>
    [
        .. context.ChangeTracker.Entries<PublishedListing>().Where(entry => entry.Entity.ArticleId == articleId)
            .Select(entry => entry.Entity.List).Distinct().OrderBy(list => list.Kind).ThenBy(list => list.TargetId),
    ];

    /// <summary>
    /// Leaves it to the database to delete what belongs to versions that are deleted, in one statement for each version and not for each row. Only where writers take
    /// turns: elsewhere a row that another act has moved to another list meanwhile must be a conflict, since nobody would be told of that list.
    /// </summary>
    internal static void LeaveToCascade(PortalContext context)
    {
        if (!context.WritersTakeTurns)
        {
            return;
        }

        var deleted = context.ChangeTracker.Entries<PublishedArticle>().Where(entry => entry.State == EntityState.Deleted).Select(entry => entry.Entity).ToList();
        foreach (var row in deleted.SelectMany(version => version.Listings.Cast<object>().Concat(version.PhotoUses)).ToList())
        {
            context.Entry(row).State = EntityState.Detached;
        }
    }

    public async Task ApplyAsync(Article article, DateTime nowUtc, CancellationToken cancellationToken)
    {
        await ApplyAsync(article, await ReadAsync(article, cancellationToken), nowUtc, cancellationToken);
    }

    /// <param name="shown">As it was read in the same act.</param>
    internal async Task ApplyAsync(Article article, ShownArticle shown, DateTime nowUtc, CancellationToken cancellationToken)
    {
        Apply(article, shown, nowUtc);
        if (!article.IsLive && !article.IsScheduled)
        {
            context.PublishedCorrections.RemoveRange(await context.PublishedCorrections
                .Where(correction => correction.ArticleId == article.ArticleId).ToListAsync(cancellationToken));
        }
    }

    internal void Apply(Article article, ShownArticle shown, DateTime nowUtc)
    {
        foreach (var version in shown.Versions)
        {
            if (version.Version == article.LiveVersion)
            {
                version.ShowBetween(version.PublishedAtUtc, Earlier(article.ScheduledAtUtc, article.ExpiresAtUtc));
            }
            else if (article.ScheduledAtUtc is { } from && version.Version == article.WorkingVersion)
            {
                version.ShowBetween(from, article.ExpiresAtUtc);
            }
            else
            {
                context.PublishedArticles.Remove(version);
            }
        }

        SetNotice(article, shown, nowUtc);
    }

    private static DateTime? Earlier(DateTime? one, DateTime? other) => one is null || other < one ? other : one;

    /// <summary>A withdrawn article keeps its notice until it is live again; an article with a set end has one from that time on.</summary>
    private void SetNotice(Article article, ShownArticle shown, DateTime nowUtc)
    {
        if (!article.IsLive && shown.Notice?.WithdrawnAtUtc <= nowUtc)
        {
            return;
        }

        if (article.ExpiresAtUtc is not { } end || !(article.IsLive || article.IsScheduled))
        {
            Remove(shown.Notice);
        }
        else if (shown.Notice is { } notice)
        {
            notice.WithdrawnAtUtc = end;
            notice.Reason = null;
        }
        else
        {
            context.PublishedWithdrawals.Add(new PublishedWithdrawal(article.ArticleId, article.EditionId, shown.Path!, end, reason: null));
        }
    }

    private void Remove(PublishedWithdrawal? notice)
    {
        if (notice is not null)
        {
            context.PublishedWithdrawals.Remove(notice);
        }
    }
}
