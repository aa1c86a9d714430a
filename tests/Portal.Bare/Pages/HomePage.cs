using Portal.Bare.Rows;

namespace Portal.Bare.Pages;

public sealed record HomePage(Edition Edition, IReadOnlyList<Section> Sections, IReadOnlyList<Headline> Latest, IReadOnlyList<HomeBlock> Blocks);
