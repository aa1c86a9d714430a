using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>Where the home of an edition is laid out.</summary>
public sealed record FrontPage(DeskFrame Frame, int EditionId, string Title, FrontForm Form) : IDeskPage
{
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The newest version; 0 before the first.</summary>
    public required int Version { get; init; }

    /// <summary>What readers have; null while all of it fills itself.</summary>
    public int? LiveVersion { get; init; }

    public bool CanPublish { get; init; }

    public required IReadOnlyList<FrontSlotView> Slots { get; init; }

    /// <summary>For stories that are pinned next.</summary>
    public required IReadOnlyList<Choice> Targets { get; init; }

    public required IReadOnlyList<FrontOffer> Offers { get; init; }
}
