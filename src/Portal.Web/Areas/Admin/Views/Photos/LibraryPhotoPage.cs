using Portal.Web.Areas.Admin.Views.PhotoUpload;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>Everything about one photo of the library.</summary>
public sealed record LibraryPhotoPage(DeskFrame Frame, string Hash, int Revision) : IDeskPage
{
    public required string Title { get; init; }

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What one has to know before using it, as words.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>What the file is and where it came from: name and value.</summary>
    public required IReadOnlyList<(string Name, string Value)> Facts { get; init; }

    public required Thumbnail Picture { get; init; }

    /// <summary>Alternative text for the desk.</summary>
    public required string Alt { get; init; }

    /// <summary>Null unless it was replaced.</summary>
    public string? ReplacedByPath { get; init; }

    public required bool MayDescribe { get; init; }

    public required bool MayManage { get; init; }

    public required PhotoFieldsView Fields { get; init; }

    public required FocusForm Focus { get; init; }

    public required IReadOnlyList<CropPreview> Crops { get; init; }

    public required RightsForm Rights { get; init; }

    /// <summary>Those that the reader of the page may see.</summary>
    public required IReadOnlyList<PhotoUseRow> Uses { get; init; }

    /// <summary>How many there are that they may not see.</summary>
    public required int HiddenUses { get; init; }

    public bool IsUsed => Uses.Count + HiddenUses > 0;

    /// <summary>Photos that may be the same.</summary>
    public required IReadOnlyList<PhotoTile> Alike { get; init; }

    public required UploadFacts Script { get; init; }
}
