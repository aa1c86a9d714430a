using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads one article for its own page.</summary>
public sealed class ArticleQuery(PortalContext context, TimeProvider clock)
{
    /// <returns>Null when readers do not see an article of that id.</returns>
    public async Task<ArticleView?> ReadAsync(int articleId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        ArticleView? found = null;
        await foreach (var article in ArticleStatement.Of(context).ReadAsync(context, articleId, now).WithCancellation(cancellationToken))
        {
            found = found is null ? article : throw new InvalidOperationException($"Two versions of the article {articleId} are visible at once.");
        }

        return found?.WithPhotosAt(now);
    }
}
