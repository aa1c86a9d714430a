using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Editions;
using Portal.Media;
using Portal.Sections;
using Portal.Stories;

namespace Portal.Publishing;

/// <summary>Finds what a story's text depends on besides its own words: the sections around it and the photos in it.</summary>
public sealed class StorySurroundings(PortalContext context)
{
    /// <summary>The section and those above it, from the inside out; none for a section that is not there.</summary>
    public async Task<IReadOnlyList<Section>> SectionsAsync(int? sectionId, CancellationToken cancellationToken)
    {
        var path = new List<Section>();
        for (var id = sectionId; id is not null; id = path[^1].ParentId)
        {
            if (await context.Sections.SingleOrDefaultAsync(row => row.SectionId == id, cancellationToken) is not { } section)
            {
                break;
            }

            path.Add(section);
        }

        return path;
    }

    /// <summary>By content hash.</summary>
    public Task<IReadOnlyDictionary<string, PhotoFile>> PhotosAsync(Story story, CancellationToken cancellationToken) => PhotoFiles.ReadAsync(
        context, [.. story.Photos.Select(photo => photo.Photo).OfType<string>().Distinct(StringComparer.Ordinal)], cancellationToken);

    /// <summary>BCP 47 tag of a text there: that of the innermost section with one of its own, else the edition's.</summary>
    /// <param name="sections">From the inside out.</param>
    public static string LanguageOf(IEnumerable<Section> sections, Edition edition) =>
        sections.Select(section => section.Language).FirstOrDefault(code => code is not null) ?? edition.Language;
}
