using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Links;
using Portal.Media;
using Portal.Stories;
using Portal.Text;

namespace Portal.Publishing;

/// <summary>
/// Renders a story that is still being written as its publication would, to the byte: by the same renderer, with the same people and
/// photos. Nothing is stored; somebody whom the portal does not know yet is linked to as publishing would name them.
/// </summary>
public sealed class StoryPreview(PortalContext context, StoryNames names, StorySurroundings surroundings)
{
    /// <returns>Null when there is no such edition.</returns>
    public Task<PreviewedText?> RenderAsync(Story story, int editionId, int? sectionId, CancellationToken cancellationToken) =>
        RenderAsync(story, editionId, sectionId, Paths.Rendition, cancellationToken);

    /// <param name="photoPath">See <see cref="StoryLinks.PhotoPath"/>: readers' own address shows nothing that is not public.</param>
    public async Task<PreviewedText?> RenderAsync(
        Story story, int editionId, int? sectionId, Func<Rendition, string> photoPath, CancellationToken cancellationToken)
    {
        var edition = await context.Editions.AsNoTracking().TagWith(nameof(StoryPreview))
            .SingleOrDefaultAsync(row => row.EditionId == editionId, cancellationToken);
        if (edition is null)
        {
            return null;
        }

        var sections = await surroundings.SectionsAsync(sectionId, cancellationToken);
        var people = await names.PeopleAsync([.. story.Credits.Where(credit => !string.IsNullOrWhiteSpace(credit.Name))], cancellationToken);
        var photos = await surroundings.PhotosAsync(story, cancellationToken);
        context.ChangeTracker.Clear();
        var language = StorySurroundings.LanguageOf(sections, edition);
        return new PreviewedText(
            language, StoryRenderer.Render(story, new StoryLinks(language, credit => Paths.Person(people[credit].Slug), photos) { PhotoPath = photoPath }));
    }
}
