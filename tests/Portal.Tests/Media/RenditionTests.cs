using Portal.Media;
using Xunit;

namespace Portal.Tests.Media;

public sealed class RenditionTests
{
    private static readonly string Hash = new('a', 64);

    [Theory]
    [InlineData("480.jpg", PhotoCrop.Whole, 480, RenditionFormat.Jpeg)]
    [InlineData("1920.avif", PhotoCrop.Whole, 1920, RenditionFormat.Avif)]
    [InlineData("16x9-50x50-800.webp", PhotoCrop.Wide, 800, RenditionFormat.WebP)]
    [InlineData("1x1-0x100-320.jpg", PhotoCrop.Square, 320, RenditionFormat.Jpeg)]
    public void A_name_says_what_it_is(string name, PhotoCrop crop, int width, RenditionFormat format)
    {
        var rendition = Rendition.Parse(Hash, name)!;

        Assert.Equal((crop, width, format, name), (rendition.Crop, rendition.Width, rendition.Format, rendition.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("480")]
    [InlineData("480.png")]
    [InlineData("480.JPG")]
    [InlineData("0480.jpg")]
    [InlineData("+480.jpg")]
    [InlineData("4 80.jpg")]
    [InlineData("99999999999.jpg")]
    [InlineData("-50x50-480.jpg")]
    [InlineData("16x9-480.jpg")]
    [InlineData("16x9-101x50-480.jpg")]
    [InlineData("16x9-050x50-480.jpg")]
    [InlineData("3x2-50x50-480.jpg")]
    [InlineData("../480.jpg")]
    [InlineData("480.jpg.avif")]
    public void Any_other_name_is_none(string name) => Assert.Null(Rendition.Parse(Hash, name));

    [Theory]
    [InlineData(6000, 4000, PhotoCrop.Wide, RenditionFormat.WebP, new[] { 480, 800, 1200 })]
    [InlineData(4000, 6000, PhotoCrop.Classic, RenditionFormat.Jpeg, new[] { 640, 1200 })]
    [InlineData(1300, 1000, PhotoCrop.Square, RenditionFormat.Jpeg, new[] { 320 })]
    [InlineData(300, 200, PhotoCrop.Wide, RenditionFormat.Avif, new int[0])]
    [InlineData(300, 200, PhotoCrop.Whole, RenditionFormat.Avif, new[] { 300 })]
    [InlineData(6000, 4000, PhotoCrop.Whole, RenditionFormat.WebP, new[] { 480, 800, 1280, 1920 })]
    public void A_photo_has_the_widths_that_it_fills(int width, int height, PhotoCrop crop, RenditionFormat format, int[] widths) =>
        Assert.Equal(widths, new PhotoFile(Hash, width, height).WidthsOf(crop, format));

    [Theory]
    [InlineData(50, 50, 250)]
    [InlineData(0, 50, 0)]
    [InlineData(40, 50, 100)]
    [InlineData(100, 50, 500)]
    public void A_crop_keeps_the_focal_point(int x, int y, int left)
    {
        var photo = new PhotoFile(Hash, 1500, 1000) { Focus = new FocalPoint(x, y) };

        Assert.Equal((left, 0, 1000, 1000), photo.BoxOf(PhotoCrop.Square));
    }
}
