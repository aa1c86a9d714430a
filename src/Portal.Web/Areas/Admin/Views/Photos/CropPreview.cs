using Portal.Links;
using Portal.Media;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>A crop as cards and shared pages show it.</summary>
/// <param name="Name">16:9</param>
public sealed record CropPreview(string Name, string Address, int Width, int Height)
{
    /// <returns>Null for a photo that is too small for the crop.</returns>
    public static CropPreview? Of(PhotoFile file, PhotoCrop crop, string name)
    {
        var widths = file.WidthsOf(crop, RenditionFormat.Jpeg);
        return widths.Count == 0
            ? null
            : new CropPreview(name, DeskPaths.Rendition(file.Rendition(crop, widths[0], RenditionFormat.Jpeg)), widths[0], file.HeightFor(crop, widths[0]));
    }
}
