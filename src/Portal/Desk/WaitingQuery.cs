using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Desk;

/// <summary>Reads what waits for a person's sign-off: the last changed first, in the editions where they may give the one that is next.</summary>
public sealed class WaitingQuery(PortalContext context)
{
    // Of one edition; what they may not sign themselves is then left out.
    private const int Most = 200;

    public async Task<IReadOnlyList<DeskItem>> ReadAsync(Actor actor, int count, CancellationToken cancellationToken)
    {
        if (actor.StaffId is not { } staffId)
        {
            return [];
        }

        var editions = await context.Editions.TagWith(nameof(WaitingQuery)).OrderBy(edition => edition.EditionId)
            .Select(edition => new { edition.EditionId, edition.SignOffs }).ToListAsync(cancellationToken);
        var items = new List<DeskItem>();
        foreach (var edition in editions.Where(edition => MaySignSomething(actor, edition.EditionId)))
        {
            var waiting = await OfEditionAsync(edition.EditionId, staffId, cancellationToken);
            items.AddRange(waiting.Where(item => actor.May(
                SignOffStages.Next(item.SignOffCount, edition.SignOffs).Permission(), edition.EditionId)));
        }

        var signed = await SignedAsync(items, staffId, cancellationToken);
        return
        [
            .. items.Where(item => !signed.Contains(item.ArticleId))
                .OrderByDescending(item => item.UpdatedAtUtc).ThenByDescending(item => item.ArticleId).Take(count),
        ];
    }

    private static bool MaySignSomething(Actor actor, int editionId) =>
        Enum.GetValues<SignOffStage>().Any(stage => actor.May(stage.Permission(), editionId));

    private Task<List<DeskItem>> OfEditionAsync(int editionId, int staffId, CancellationToken cancellationToken) =>
        context.Articles.TagWith(nameof(WaitingQuery))
            .Where(article => article.EditionId == editionId && article.State == ArticleState.InReview)
            .Where(article => !context.ArticleVersions.Any(version => version.ArticleId == article.ArticleId
                && version.Number > (article.LiveVersion ?? 0) && version.AuthorId == staffId))
            .LastChangedFirst(after: null).Select(DeskItem.OfArticle).Take(Most).ToListAsync(cancellationToken);

    /// <summary>Those that have the person's sign-off already, among the sign-offs that still count.</summary>
    private async Task<HashSet<int>> SignedAsync(IEnumerable<DeskItem> items, int staffId, CancellationToken cancellationToken)
    {
        var counts = items.Where(item => item.SignOffCount > 0).ToDictionary(item => item.ArticleId, item => item.SignOffCount);
        if (counts.Count == 0)
        {
            return [];
        }

        var ids = counts.Keys.ToList();
        var signOffs = await context.SignOffs.TagWith(nameof(WaitingQuery)).Where(signOff => ids.Contains(signOff.ArticleId))
            .Select(signOff => new { signOff.ArticleId, signOff.SignOffId, signOff.StaffId }).ToListAsync(cancellationToken);
        return
        [
            .. signOffs.GroupBy(signOff => signOff.ArticleId)
                .Where(group => group.OrderByDescending(signOff => signOff.SignOffId).Take(counts[group.Key]).Any(signOff => signOff.StaffId == staffId))
                .Select(group => group.Key),
        ];
    }
}
