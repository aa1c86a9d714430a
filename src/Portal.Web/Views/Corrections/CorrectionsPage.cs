using Portal.Links;
using Portal.Reading;
using Portal.Web.Caching;

namespace Portal.Web.Views.Corrections;

/// <summary>The newest corrections.</summary>
public sealed record CorrectionsPage(PageFrame Frame, IReadOnlyList<ListedCorrection> Corrections) : IPage
{
    public string Title => Frame.Words["Corrections"];

    public string? Description => Frame.Words["CorrectionsLead"];

    public IReadOnlyList<CacheTag> Shows => [CacheTags.Corrections, .. Corrections.Select(correction => CacheTags.Card(correction.ArticleId))];

    public string? CanonicalPath => Paths.Corrections;
}
