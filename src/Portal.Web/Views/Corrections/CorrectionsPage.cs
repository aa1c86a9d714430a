using Portal.Links;
using Portal.Reading;
using Portal.Web.Caching;

namespace Portal.Web.Views.Corrections;

/// <summary>The newest corrections.</summary>
public sealed record CorrectionsPage(PageFrame Frame, IReadOnlyList<ListedCorrection> Corrections) : IPage
{
    /// <summary>What to read where there are none.</summary>
    public IReadOnlyList<Card> Latest { get; init; } = [];

    public string Title => Frame.Words["Corrections"];

    public string? Description => Frame.Words["CorrectionsLead"];

    public IReadOnlyList<CacheTag> Shows =>
        [CacheTags.Corrections, .. Corrections.Select(correction => CacheTags.Card(correction.ArticleId)), .. CacheTags.Cards(Latest)];

    public string? CanonicalPath => Paths.Corrections;
}
