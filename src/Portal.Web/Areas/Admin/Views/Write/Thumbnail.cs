using Portal.Links;
using Portal.Media;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>A photo in the smallest width that is stored.</summary>
public sealed record Thumbnail(string Address, int Width, int Height)
{
    public static Thumbnail Of(PhotoFile file)
    {
        var width = file.RenditionWidths[0];
        return new Thumbnail(DeskPaths.Photo(file.Hash, width), width, file.HeightFor(width));
    }
}
