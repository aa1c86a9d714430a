using Portal.Web.Areas.Admin.Views.Photos;

namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>One photo whose words somebody is to confirm.</summary>
/// <param name="Legend">Photo 1.</param>
/// <param name="Fields">Null when the person may not describe it.</param>
/// <param name="Alike">Photos of the library that may be the same.</param>
/// <param name="IsKnown">True when the library had it.</param>
public sealed record DescribeRow(string Legend, PhotoTile Tile, PhotoFieldsView? Fields, IReadOnlyList<PhotoTile> Alike, bool IsKnown)
{
    /// <summary>What kept it from being taken; null when nothing did.</summary>
    public string? Problem { get; init; }
}
