using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads what is left of a withdrawn article.</summary>
public sealed class WithdrawalQuery(PortalContext context)
{
    public Task<WithdrawalView?> ReadAsync(int articleId, CancellationToken cancellationToken) =>
        context.PublishedWithdrawals.TagWith(nameof(WithdrawalQuery)).Where(row => row.ArticleId == articleId)
            .Select(row => new WithdrawalView(row.ArticleId, row.EditionId, row.Path, row.WithdrawnAtUtc, row.Reason))
            .SingleOrDefaultAsync(cancellationToken);
}
