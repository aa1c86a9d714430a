using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Editions;

namespace Portal.Export;

/// <summary>Reads what an export says beside its articles.</summary>
public sealed class ManifestQuery(PortalContext context)
{
    public async Task<ExportManifest> ReadAsync(CancellationToken cancellationToken) => new()
    {
        Format = ExportManifest.FormatName,
        Version = ExportManifest.CurrentVersion,
        Editions = await EditionsAsync(cancellationToken),
        People = await context.People.TagWith(nameof(ManifestQuery)).OrderBy(person => person.PersonId)
            .Select(person => new ExportedPerson(person.Slug, person.Name, person.Title, person.Bio)).ToListAsync(cancellationToken),
        Sources = await context.Sources.TagWith(nameof(ManifestQuery)).OrderBy(source => source.SourceId)
            .Select(source => new ExportedSource(source.Slug, source.Name, source.Url)).ToListAsync(cancellationToken),
        Topics = await context.Topics.TagWith(nameof(ManifestQuery)).OrderBy(topic => topic.TopicId)
            .Select(topic => new ExportedTopic(topic.Slug, topic.Name, topic.Summary)).ToListAsync(cancellationToken),
        AboutPages = await context.AboutPages.TagWith(nameof(ManifestQuery)).OrderBy(page => page.Order).ThenBy(page => page.AboutPageId)
            .Select(page => new ExportedAboutPage(page.Slug, page.Title, page.Language, page.Markdown)).ToListAsync(cancellationToken),
    };

    private async Task<IReadOnlyList<ExportedEdition>> EditionsAsync(CancellationToken cancellationToken)
    {
        var editions = await context.Editions.AsNoTracking().TagWith(nameof(ManifestQuery))
            .OrderByDescending(edition => edition.IsMain).ThenBy(edition => edition.EditionId).ToListAsync(cancellationToken);
        var sections = (await context.Sections.AsNoTracking().TagWith(nameof(ManifestQuery)).ToListAsync(cancellationToken))
            .OrderBy(section => section.Path.Count(sign => sign == '/')).ThenBy(section => section.Order).ThenBy(section => section.SectionId)
            .ToLookup(section => section.EditionId);
        return
        [
            .. editions.Select(edition => new ExportedEdition
            {
                Slug = edition.Slug,
                Language = edition.Language,
                Settings = EditionSettings.Of(edition),
                Sections =
                [
                    .. sections[edition.EditionId].Select(section => new ExportedSection(section.Path, section.Name, section.Language, section.Order)),
                ],
            }),
        ];
    }
}
