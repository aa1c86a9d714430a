using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Topics;

namespace Portal.Reading;

/// <summary>Reads a topic by slug, and what the desk has laid out on its page.</summary>
public sealed class TopicQuery(PortalContext context, CardsQuery cards)
{
    public Task<TopicView?> ReadAsync(string slug, CancellationToken cancellationToken) =>
        context.Topics.TagWith(nameof(TopicQuery)).Where(topic => topic.Slug == slug)
            .Select(topic => new TopicView(new SiteTopic(topic.TopicId, topic.Slug, topic.Name, topic.Summary), topic.Layout))
            .SingleOrDefaultAsync(cancellationToken);

    public async Task<TopicContents> ReadAsync(TopicLayout layout, CancellationToken cancellationToken)
    {
        var seen = await cards.ReadAsync(layout.ArticleIds, cancellationToken);
        return new TopicContents
        {
            Lead = layout.Lead is { } lead ? seen.GetValueOrDefault(lead) : null,
            Groups =
            [
                .. layout.Groups.Select(group => new TopicGroupView(group.Title, [.. group.ArticleIds.Select(id => seen.GetValueOrDefault(id)).OfType<Card>()]))
                    .Where(group => group.Cards.Count > 0),
            ],
            Timeline =
            [
                .. layout.Timeline.Select(item => new TopicEventView(item.Day, item.Text, item.ArticleId is { } id ? seen.GetValueOrDefault(id)?.Path : null)),
            ],
            ArticleIds = layout.ArticleIds,
        };
    }
}
