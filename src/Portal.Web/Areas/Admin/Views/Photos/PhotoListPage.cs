using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>The photo library, a page at a time.</summary>
public sealed record PhotoListPage(DeskFrame Frame, PhotoListForm Form) : IDeskPage
{
    public string Title => Frame.Words["NavPhotos"];

    public IReadOnlyList<string> Problems { get; init; } = [];

    public bool MayAdd { get; init; }

    /// <summary>By edition.</summary>
    public IReadOnlyList<ChoiceGroup> Sections { get; init; } = [];

    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    /// <summary>Without filters.</summary>
    public required string ClearPath { get; init; }

    public IReadOnlyList<PhotoTile> Tiles { get; init; } = [];

    /// <summary>Null on the first page.</summary>
    public string? FirstPath { get; init; }

    /// <summary>Null on the last page.</summary>
    public string? NextPath { get; init; }

    /// <summary>What is said in place of an empty list; null for one with photos.</summary>
    public string? Empty { get; init; }
}
