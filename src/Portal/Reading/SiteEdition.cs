using Portal.Editions;
using Portal.Links;

namespace Portal.Reading;

/// <summary>An edition as pages show it.</summary>
public sealed record SiteEdition
{
    public required int EditionId { get; init; }

    public required string Slug { get; init; }

    public required bool IsMain { get; init; }

    public required string Name { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public string? Hotline { get; init; }

    public string? Email { get; init; }

    public IReadOnlyList<string> Notices { get; init; } = [];

    public LegalRegistrations Registrations { get; init; } = new();

    /// <summary>Null when no time is set.</summary>
    public Mourning? Mourning { get; init; }

    /// <summary>Those at the top, in order.</summary>
    public IReadOnlyList<SiteSection> Sections { get; init; } = [];

    public string Path => Paths.Home(PathSlug);

    /// <summary>First segment of the edition's addresses; null for the main edition.</summary>
    public string? PathSlug => IsMain ? null : Slug;

    public SiteSection? FindSection(int sectionId) => AllSections.FirstOrDefault(section => section.SectionId == sectionId);

    /// <param name="path">Slugs joined by slashes.</param>
    public SiteSection? FindSection(string path) => AllSections.FirstOrDefault(section => section.SlugPath == path);

    private IEnumerable<SiteSection> AllSections => Sections.SelectMany(section => section.AndAllBelow());
}
