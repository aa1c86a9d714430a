namespace Portal.Reading;

/// <summary>A section as pages show it.</summary>
public sealed record SiteSection
{
    public required int SectionId { get; init; }

    /// <summary>Slugs of the section and those above it, joined by slashes.</summary>
    public required string SlugPath { get; init; }

    public required string Name { get; init; }

    /// <summary>BCP 47 tag: its own, that of a section above it, or the edition's.</summary>
    public required string Language { get; init; }

    /// <summary>Address from the root of the site.</summary>
    public required string Path { get; init; }

    /// <summary>The sections above it, outermost first.</summary>
    public required IReadOnlyList<SiteSection> Above { get; init; }

    /// <summary>In order.</summary>
    public IReadOnlyList<SiteSection> Sections { get; init; } = [];

    public IEnumerable<SiteSection> AndAllBelow() => Sections.SelectMany(section => section.AndAllBelow()).Prepend(this);
}
