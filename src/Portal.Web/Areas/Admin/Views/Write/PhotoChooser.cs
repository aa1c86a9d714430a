using Portal.Web.Areas.Admin.Views.Photos;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Photos of the library to choose from.</summary>
/// <param name="Text">What was looked for; empty for the newest.</param>
public sealed record PhotoChooser(string Text, IReadOnlyList<PhotoTile> Tiles);
