using Portal.Bulk;

namespace Portal.Web.Areas.Admin.Views.Bulk;

/// <summary>What is to be done to which stories of a list, as posted beside what the list was asked for.</summary>
public sealed record BulkForm
{
    public BulkAct Act { get; init; } = BulkAct.AddTag;

    /// <summary>Of acts on a tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Id of the section to which stories are moved; null for out of all.</summary>
    public int? Target { get; init; }

    /// <summary>True for all that the list finds, false for those that are ticked.</summary>
    public bool All { get; init; }

    /// <summary>See <see cref="BulkItem"/>; what cannot be understood is none.</summary>
    // Null until bound: MVC does not fill a list that is there and read-only.
    public IReadOnlyList<string>? Picks { get; init; }

    /// <summary>Null for all that the list finds.</summary>
    public IReadOnlyList<BulkItem>? Items =>
        All ? null : [.. (Picks ?? []).Select(BulkItem.Parse).OfType<BulkItem>().DistinctBy(item => item.ArticleId)];

    public bool Has(string? pick) => Picks?.Contains(pick, StringComparer.Ordinal) == true;
}
