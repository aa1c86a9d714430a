using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Topics;

/// <summary>Reads topics for the desk, in the order of their slugs.</summary>
public sealed class TopicsQuery(PortalContext context)
{
    public Task<SlugPage<Topic>> ReadAsync(string? from, CancellationToken cancellationToken) =>
        context.Topics.TagWith(nameof(TopicsQuery)).PageAsync(topic => topic.Slug, from, cancellationToken);

    public Task<Topic?> FindAsync(int topicId, CancellationToken cancellationToken) =>
        context.Topics.AsNoTracking().TagWith(nameof(TopicsQuery)).SingleOrDefaultAsync(topic => topic.TopicId == topicId, cancellationToken);

    /// <summary>Titles of stories by their ids; those that are not there are left out.</summary>
    public Task<Dictionary<int, string>> TitlesAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken) =>
        context.Articles.TagWith(nameof(TopicsQuery)).Where(article => articleIds.Contains(article.ArticleId))
            .ToDictionaryAsync(article => article.ArticleId, article => article.Title, cancellationToken);
}
