namespace Portal.Reading;

/// <summary>
/// The frame that every page stands in: editions with their sections, standing pages and the newest topics. Small, and
/// read once for many pages.
/// </summary>
public sealed record Site(IReadOnlyList<SiteEdition> Editions, IReadOnlyList<SiteTopic> Topics, IReadOnlyList<SiteAboutPage> AboutPages)
{
    public static Site Empty { get; } = new([], [], []);

    /// <summary>The edition at "/"; null before the first edition is added.</summary>
    public SiteEdition? Main => Editions.FirstOrDefault(edition => edition.IsMain);

    public SiteEdition? Find(int editionId) => Editions.FirstOrDefault(edition => edition.EditionId == editionId);

    /// <summary>The edition whose addresses begin with the slug; the main edition's do not.</summary>
    public SiteEdition? Find(string slug) => Editions.FirstOrDefault(edition => !edition.IsMain && edition.Slug == slug);
}
