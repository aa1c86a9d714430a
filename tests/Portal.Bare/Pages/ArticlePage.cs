using Portal.Bare.Rows;

namespace Portal.Bare.Pages;

public sealed record ArticlePage(
    Edition Edition,
    IReadOnlyList<Section> Sections,
    Article Article,
    IReadOnlyList<Correction> Corrections,
    IReadOnlyList<Photo> Photos,
    IReadOnlyList<Headline> Latest);
