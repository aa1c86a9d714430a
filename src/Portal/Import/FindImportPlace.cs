using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Editions;
using Portal.Sections;

namespace Portal.Import;

/// <summary>Finds the edition and section that an import names.</summary>
public sealed class FindImportPlace(PortalContext context)
{
    /// <param name="editionSlug">Null is the main edition.</param>
    /// <param name="sectionPath">Slugs joined by slashes; null is no section.</param>
    public async Task<FindImportPlaceResult> RunAsync(string? editionSlug, string? sectionPath, CancellationToken cancellationToken)
    {
        var editions = await context.Editions.AsNoTracking().TagWith(nameof(FindImportPlace)).ToListAsync(cancellationToken);
        if (editions.Count == 0)
        {
            return new FindImportPlaceResult(FindImportPlaceOutcome.NoEdition);
        }

        if (editions.Find(row => editionSlug is null ? row.IsMain : row.Slug == editionSlug) is not { } edition)
        {
            return new FindImportPlaceResult(FindImportPlaceOutcome.EditionNotFound);
        }

        return sectionPath is null
            ? Found(edition, section: null, edition.Language)
            : await FindSectionAsync(edition, sectionPath.Trim('/'), cancellationToken);
    }

    private async Task<FindImportPlaceResult> FindSectionAsync(Edition edition, string path, CancellationToken cancellationToken)
    {
        var sections = await context.Sections.AsNoTracking().TagWith(nameof(FindImportPlace))
            .Where(section => section.EditionId == edition.EditionId).ToListAsync(cancellationToken);
        if (sections.Find(section => section.Path == path) is not { } found)
        {
            return new FindImportPlaceResult(FindImportPlaceOutcome.SectionNotFound);
        }

        var language = found.Language;
        for (var above = found; language is null && above is not null;)
        {
            above = sections.Find(section => section.SectionId == above.ParentId);
            language = above?.Language;
        }

        return Found(edition, found, language ?? edition.Language);
    }

    private static FindImportPlaceResult Found(Edition edition, Section? section, string language) =>
        new(FindImportPlaceOutcome.Found)
        {
            Place = new ImportPlace(
                edition.EditionId, edition.Slug, section?.SectionId, language, TimeZoneInfo.FindSystemTimeZoneById(edition.ZoneId)),
        };
}

public enum FindImportPlaceOutcome
{
    Found,

    /// <summary>The portal has none at all yet.</summary>
    NoEdition,

    EditionNotFound,
    SectionNotFound,
}

public sealed record FindImportPlaceResult(FindImportPlaceOutcome Outcome)
{
    /// <summary>Null unless found.</summary>
    public ImportPlace? Place { get; init; }
}
