using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads what is left of a withdrawn article.</summary>
public sealed class WithdrawalQuery(PortalContext context, TimeProvider clock)
{
    /// <returns>Null for an article that was never withdrawn; of one that is public again, ask <see cref="ArticleQuery"/> first.</returns>
    public Task<WithdrawalView?> ReadAsync(int articleId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return context.PublishedWithdrawals.TagWith(nameof(WithdrawalQuery))
            .Where(row => row.ArticleId == articleId && row.WithdrawnAtUtc <= now)
            .Select(row => new WithdrawalView(row.ArticleId, row.EditionId, row.Path, row.WithdrawnAtUtc, row.Reason))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
