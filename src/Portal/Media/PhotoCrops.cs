namespace Portal.Media;

/// <summary>The shapes of crops, and the widths in which renditions are made; docs/decisions/0016 says why these.</summary>
public static class PhotoCrops
{
    /// <summary>Pixels, narrowest first. Nothing else is ever made. JPEG is for the few browsers that know nothing newer, for those who
    /// share a page and for search engines, so it has fewer.</summary>
    public static IReadOnlyList<int> Widths(this PhotoCrop crop, RenditionFormat format) => (crop, format) switch
    {
        (PhotoCrop.Whole, RenditionFormat.Jpeg) => [480, 800, 1280],
        (PhotoCrop.Whole, _) => [480, 800, 1280, 1920],
        (PhotoCrop.Wide, RenditionFormat.Jpeg) => [800, 1200],
        (PhotoCrop.Wide, _) => [480, 800, 1200],
        (PhotoCrop.Classic, RenditionFormat.Jpeg) => [640, 1200],
        (PhotoCrop.Classic, _) => [320, 640],
        (PhotoCrop.Square, RenditionFormat.Jpeg) => [320, 1200],
        (PhotoCrop.Square, _) => [320],
        _ => throw new ArgumentOutOfRangeException(nameof(crop)),
    };

    /// <summary>As names of renditions say it.</summary>
    public static string Name(this PhotoCrop crop) => crop switch
    {
        PhotoCrop.Whole => "",
        PhotoCrop.Wide => "16x9",
        PhotoCrop.Classic => "4x3",
        PhotoCrop.Square => "1x1",
    };

    /// <summary>Width and height of the shape; null for the whole, which has the photo's.</summary>
    internal static (int Width, int Height)? Shape(this PhotoCrop crop) => crop switch
    {
        PhotoCrop.Whole => null,
        PhotoCrop.Wide => (16, 9),
        PhotoCrop.Classic => (4, 3),
        PhotoCrop.Square => (1, 1),
    };
}
