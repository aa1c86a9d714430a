using Portal.Bare.Rows;

namespace Portal.Bare.Pages;

public sealed record HomeBlock(Section Section, IReadOnlyList<Headline> Articles);
