using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Desk;

/// <summary>Says that somebody has closed an article.</summary>
public sealed class LeaveArticle(PortalContext context)
{
    public Task RunAsync(int articleId, Actor actor, CancellationToken cancellationToken) =>
        context.Presences.Where(row => row.ArticleId == articleId && row.StaffId == actor.StaffId).ExecuteDeleteAsync(cancellationToken);
}
