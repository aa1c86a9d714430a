using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads a topic by slug.</summary>
public sealed class TopicQuery(PortalContext context)
{
    public Task<SiteTopic?> ReadAsync(string slug, CancellationToken cancellationToken) =>
        context.Topics.TagWith(nameof(TopicQuery)).Where(topic => topic.Slug == slug)
            .Select(topic => new SiteTopic(topic.TopicId, topic.Slug, topic.Name, topic.Summary))
            .SingleOrDefaultAsync(cancellationToken);
}
