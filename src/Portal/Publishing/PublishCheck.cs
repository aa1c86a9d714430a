using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>What stands between a version and its readers: embargo, end, gate and sign-offs. Part of the acts that publish or plan.</summary>
public sealed class PublishCheck(PortalContext context, StorySurroundings surroundings)
{
    /// <param name="atUtc">When readers are to see it.</param>
    /// <returns>Null when nothing does. Sign-offs are asked of people only: who runs a verb holds the whole portal, and what it
    /// brings in was signed off where it comes from.</returns>
    public async Task<PublishObjection?> FindAsync(
        Article article, ArticleVersion version, DateTime atUtc, Actor actor, CancellationToken cancellationToken)
    {
        if (article.EmbargoUntilUtc > atUtc)
        {
            return new PublishObjection(ArticleOutcome.Embargoed);
        }

        if (article.ExpiresAtUtc <= atUtc)
        {
            return new PublishObjection(ArticleOutcome.Expired);
        }

        var photos = await surroundings.PhotosAsync(version.Story, cancellationToken);
        if (PublishGate.Check(version.Story, version.Findings, photos, atUtc) is { Count: > 0 } problems)
        {
            return new PublishObjection(ArticleOutcome.Incomplete) { Problems = problems };
        }

        var missing = actor.StaffId is null ? 0 : await MissingAsync(article, cancellationToken);
        return missing > 0 ? new PublishObjection(ArticleOutcome.Unsigned) { SignOffsMissing = missing } : null;
    }

    private async Task<int> MissingAsync(Article article, CancellationToken cancellationToken)
    {
        var needed = await context.Editions.Where(edition => edition.EditionId == article.EditionId)
            .Select(edition => edition.SignOffs).SingleAsync(cancellationToken);
        return needed - article.SignOffCount;
    }
}
