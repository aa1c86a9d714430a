using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Editions;
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
        return [.. story.Topics.Distinct(StringComparer.Ordinal).Select(slug => known.Find(topic => topic.Slug == slug)).OfType<Topic>()];
    }
}
