namespace Portal.Media;

public static class RenditionFormats
{
    public static string Extension(this RenditionFormat format) => format switch
    {
        RenditionFormat.Jpeg => "jpg",
        RenditionFormat.WebP => "webp",
        RenditionFormat.Avif => "avif",
    };

    public static string MediaType(this RenditionFormat format) => format switch
    {
        RenditionFormat.Jpeg => "image/jpeg",
        RenditionFormat.WebP => "image/webp",
        RenditionFormat.Avif => "image/avif",
    };
}
