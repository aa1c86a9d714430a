using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads the articles that a search has found. Those that readers do not see, or no longer, are left out, whatever the index says.</summary>
public sealed class FoundQuery(PortalContext context, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<int, FoundStory>> ReadAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return articleIds.Count == 0
            ? new Dictionary<int, FoundStory>()
            : await context.PublishedArticles.TagWith(nameof(FoundQuery)).Where(article => articleIds.Contains(article.ArticleId)).PublicAt(now)
                .Select(article => new FoundStory
                {
                    ArticleId = article.ArticleId,
                    Path = article.Path,
                    SectionId = article.SectionId,
                    Language = article.Language,
                    Title = article.Title,
                    Summary = article.Summary,
                    Body = article.Body,
                    PublishedAtUtc = article.PublishedAtUtc,
                }).ToDictionaryAsync(story => story.ArticleId, cancellationToken);
    }
}
