using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Editions;
using Portal.Links;
using Portal.Sources;
using Portal.Stories;
using Portal.Topics;

namespace Portal.Publishing;

/// <summary>Finds the rows that a story names; those that the portal does not know yet are added, and stored by whoever saves.</summary>
public sealed class StoryRowsReader(PortalContext context, StoryNames names, StorySurroundings surroundings)
{
    internal async Task<StoryRows> ReadAsync(Story story, Edition edition, int? sectionId, CancellationToken cancellationToken)
    {
        var sections = await surroundings.SectionsAsync(sectionId, cancellationToken);
        return new StoryRows
        {
            Language = StorySurroundings.LanguageOf(sections, edition),
            Sections = sections,
            People = await names.PeopleAsync(story.Credits, cancellationToken),
            // Only a draft has none.
            Source = string.IsNullOrWhiteSpace(story.Source) ? new Source("", "") : await names.SourceAsync(story.Source, cancellationToken),
            Tags = await names.TagsAsync(story.Tags, cancellationToken),
            Chain = await names.ChainAsync(story.Chain, cancellationToken),
            Topics = await TopicsAsync(story, cancellationToken),
            Photos = await surroundings.PhotosAsync(story, cancellationToken),
        };
    }

    /// <summary>In the order of the story.</summary>
    private async Task<IReadOnlyList<Topic>> TopicsAsync(Story story, CancellationToken cancellationToken)
    {
        var known = story.Topics.Count == 0
            ? []
            : await context.Topics.Where(topic => story.Topics.Contains(topic.Slug)).ToListAsync(cancellationToken);
        var moved = await MovedAsync([.. story.Topics.Except(known.Select(topic => topic.Slug), StringComparer.Ordinal)], cancellationToken);
        return
        [
            .. story.Topics.Select(slug => known.Find(topic => topic.Slug == slug) ?? moved.GetValueOrDefault(slug)).OfType<Topic>()
                .DistinctBy(topic => topic.TopicId),
        ];
    }

    /// <summary>Topics by slugs that they no longer have: the story says what it was told when it was written.</summary>
    private async Task<Dictionary<string, Topic>> MovedAsync(IReadOnlyList<string> slugs, CancellationToken cancellationToken)
    {
        var moved = new Dictionary<string, Topic>(StringComparer.Ordinal);
        if (slugs.Count == 0)
        {
            return moved;
        }

        var paths = slugs.Select(Paths.Topic).ToList();
        var rows = await context.PublishedRedirects.Where(row => paths.Contains(row.FromPath)).ToListAsync(cancellationToken);
        var now = rows.Select(row => row.ToPath[Paths.Topic("").Length..]).ToList();
        var topics = now.Count == 0 ? [] : await context.Topics.Where(topic => now.Contains(topic.Slug)).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            if (topics.Find(topic => Paths.Topic(topic.Slug) == row.ToPath) is { } topic)
            {
                moved[row.FromPath[Paths.Topic("").Length..]] = topic;
            }
        }

        return moved;
    }
}
