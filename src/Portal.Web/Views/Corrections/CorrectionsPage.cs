using System.Text.Json.Nodes;
using Portal.Links;
using Portal.Reading;
using Portal.Web.Caching;
using Portal.Web.StructuredData;

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

    public JsonObject? Describe() => Graph.Page(
        this,
        "CollectionPage",
        ("mainEntity", Node.List(Corrections.Select(listed => (JsonNode)ArticleNode.Correction(new CorrectionView(listed.Kind, listed.Text, listed.CorrectedAtUtc), Frame))) is { } items
            ? Node.Of("ItemList", ("itemListElement", items))
            : null));

    public string? CanonicalPath => Paths.Corrections;
}
