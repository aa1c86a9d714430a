using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Editions;
using Portal.Links;
using Portal.Sections;

namespace Portal.Reading;

/// <summary>Reads the frame of the site.</summary>
public sealed class SiteQuery(PortalContext context)
{
    /// <summary>So many topics does the site show outside their own pages.</summary>
    public const int TopicCount = 3;

    public async Task<Site> ReadAsync(CancellationToken cancellationToken)
    {
        var editions = await context.Editions.AsNoTracking().TagWith(nameof(SiteQuery))
            .OrderBy(edition => edition.EditionId).ToListAsync(cancellationToken);
        var sections = await context.Sections.AsNoTracking().TagWith(nameof(SiteQuery))
            .OrderBy(section => section.Order).ThenBy(section => section.SectionId).ToListAsync(cancellationToken);
        var topics = await context.Topics.TagWith(nameof(SiteQuery)).OrderByDescending(topic => topic.TopicId)
            .Select(topic => new SiteTopic(topic.TopicId, topic.Slug, topic.Name, topic.Summary))
            .Take(TopicCount).ToListAsync(cancellationToken);
        var pages = await context.AboutPages.TagWith(nameof(SiteQuery))
            .OrderBy(page => page.Order).ThenBy(page => page.AboutPageId)
            .Select(page => new SiteAboutPage(page.Slug, page.Title, page.Language)).ToListAsync(cancellationToken);
        var byEdition = sections.ToLookup(section => section.EditionId);
        return new Site(
            [.. editions.OrderByDescending(edition => edition.IsMain).Select(edition => ToSite(edition, [.. byEdition[edition.EditionId]]))],
            topics,
            pages);
    }

    private static SiteEdition ToSite(Edition edition, IReadOnlyList<Section> sections) => new()
    {
        EditionId = edition.EditionId,
        Slug = edition.Slug,
        IsMain = edition.IsMain,
        Name = edition.Name,
        Language = edition.Language,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(edition.ZoneId),
        Hotline = edition.Hotline,
        Email = edition.Email,
        Notices = edition.Notices,
        Registrations = edition.Registrations,
        Mourning = edition.Mourning,
        Sections = Below(edition, sections, parent: null),
    };

    private static IReadOnlyList<SiteSection> Below(Edition edition, IReadOnlyList<Section> sections, SiteSection? parent) =>
    [
        .. sections.Where(section => section.ParentId == parent?.SectionId).Select(section =>
        {
            var site = new SiteSection
            {
                SectionId = section.SectionId,
                SlugPath = section.Path,
                Name = section.Name,
                Language = section.Language ?? parent?.Language ?? edition.Language,
                Path = Paths.Section(edition.IsMain ? null : edition.Slug, section.Path),
                Above = parent is null ? [] : [.. parent.Above, parent],
            };
            return site with { Sections = Below(edition, sections, site) };
        }),
    ];
}
