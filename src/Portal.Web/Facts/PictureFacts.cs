using Portal.Links;
using Portal.Media;

namespace Portal.Web.Facts;

/// <summary>One file of a photo, as JPEG, which everybody reads.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureFacts(string Url, int Width, int Height)
{
    public const string MediaType = "image/jpeg";

    // What Google asks of pictures for large previews, and what it shows them in.
    private const int LeastWidth = 1200;
    private static readonly PhotoCrop[] Shapes = [PhotoCrop.Wide, PhotoCrop.Classic, PhotoCrop.Square];

    /// <summary>The widest file of the whole photo.</summary>
    public static PictureFacts Whole(PhotoFile file, Func<string, string> absolute) => Of(file, PhotoCrop.Whole, absolute);

    /// <summary>The photo in 16:9, 4:3 and 1:1; the whole alone where it is too small for these.</summary>
    public static IReadOnlyList<PictureFacts> InShapes(PhotoFile file, Func<string, string> absolute)
    {
        List<PictureFacts> shapes =
            [.. Shapes.Where(crop => file.WidthsOf(crop, RenditionFormat.Jpeg) is [.., >= LeastWidth]).Select(crop => Of(file, crop, absolute))];
        return shapes.Count > 0 ? shapes : [Whole(file, absolute)];
    }

    private static PictureFacts Of(PhotoFile file, PhotoCrop crop, Func<string, string> absolute)
    {
        var width = file.WidthsOf(crop, RenditionFormat.Jpeg)[^1];
        return new PictureFacts(absolute(Paths.Rendition(file.Rendition(crop, width, RenditionFormat.Jpeg))), width, file.HeightFor(crop, width));
    }
}
