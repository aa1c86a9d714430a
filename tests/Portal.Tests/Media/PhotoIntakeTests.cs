using NetVips;
using Portal.Media;
using Portal.Testing;
using Xunit;

namespace Portal.Tests.Media;

public sealed class PhotoIntakeTests : IDisposable
{
    private readonly PhotoWork _work = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-media-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FolderMediaStore Store => new(_folder);

    private PhotoIntake Intake => new(Store, _work);

    [Fact]
    public async Task A_photo_is_stored_in_every_width_that_it_fills()
    {
        var photo = await Intake.StoreAsync(TestPhotos.Jpeg(1200, 800), Token);

        Assert.Equal([480, 800], photo.File!.RenditionWidths);
        Assert.True(await Store.HasAsync(NameOf(photo.File, 480), Token));
        Assert.True(await Store.HasAsync(NameOf(photo.File, 800, RenditionFormat.WebP), Token));
        Assert.False(await Store.HasAsync(NameOf(photo.File, 1280), Token));
    }

    [Theory]
    [InlineData(1200, 799, 480)]
    [InlineData(1281, 855, 1280)]
    [InlineData(333, 2001, 333)]
    [InlineData(2000, 7, 480)]
    public async Task A_rendition_has_the_size_that_pages_print(int width, int height, int rendition)
    {
        var photo = await Intake.StoreAsync(TestPhotos.Jpeg(width, height), Token);

        using var stored = await OpenAsync(photo.File!, rendition);

        Assert.Equal((rendition, photo.File!.HeightFor(rendition)), (stored.Width, stored.Height));
    }

    [Fact]
    public async Task The_original_is_kept_byte_by_byte()
    {
        var content = TestPhotos.Png(500, 300);

        var photo = await Intake.StoreAsync(content, Token);

        Assert.Equal(content, await ReadAsync(MediaName.Original(photo.File!.Hash)));
    }

    [Fact]
    public async Task A_photo_on_its_side_is_turned_upright()
    {
        var photo = await Intake.StoreAsync(TestPhotos.TurnedJpeg(900, 600), Token);

        using var stored = await OpenAsync(photo.File!, 480);

        Assert.Equal((600, 900), (photo.File!.Width, photo.File.Height));
        Assert.Equal((480, 720), (stored.Width, stored.Height));
    }

    [Fact]
    public async Task A_rendition_tells_neither_place_nor_camera()
    {
        var content = TestPhotos.TelltaleJpeg(600, 400);
        using var original = Image.NewFromBuffer(content);
        Assert.Contains(original.GetFields(), field => field.Contains("GPS", StringComparison.Ordinal));

        var photo = await Intake.StoreAsync(content, Token);

        using var stored = await OpenAsync(photo.File!, 480);
        Assert.DoesNotContain(stored.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_clear_in_a_PNG_is_white_in_its_renditions()
    {
        using var black = Image.Black(600, 400, bands: 3);
        using var clear = black.Bandjoin(0).Copy(interpretation: Enums.Interpretation.Srgb);

        var photo = await Intake.StoreAsync(clear.PngsaveBuffer(), Token);

        using var stored = await OpenAsync(photo.File!, 480);
        Assert.All(stored.Getpoint(10, 10), value => Assert.InRange(value, 250, 255));
    }

    [Fact]
    public async Task A_WebP_is_a_photo() => Assert.True((await Intake.StoreAsync(TestPhotos.WebP(500, 500), Token)).IsPhoto);

    [Fact]
    public async Task An_AVIF_is_a_photo() => Assert.True((await Intake.StoreAsync(TestPhotos.Avif(500, 500), Token)).IsPhoto);

    /// <summary>Its decoder is patented and not in NetVips.Native; another libvips may have it.</summary>
    [Fact]
    public async Task HEIC_is_a_photo_where_libvips_can_read_it_and_refused_by_its_name_elsewhere()
    {
        var photo = await Intake.StoreAsync(TestPhotos.Heic(), Token);

        Assert.Equal(CanReadHeic() ? null : PhotoRefusal.Heic, photo.Refusal);
        Assert.Equal(photo.Refusal, PhotoIntake.Read(TestPhotos.Heic()).Refusal);
    }

    private static bool CanReadHeic()
    {
        try
        {
            using var image = Image.NewFromBuffer(TestPhotos.Heic());
            return image.Avg() >= 0;
        }
        catch (VipsException)
        {
            return false;
        }
    }

    [Fact]
    public void What_is_held_whole_while_it_is_read_has_a_lower_limit()
    {
        using var vast = Image.Black(10_000, 3400, bands: 3);

        Assert.True(PhotoIntake.Read(vast.JpegsaveBuffer(subsampleMode: Enums.ForeignSubsample.Off)).IsPhoto);
        Assert.True(PhotoIntake.Read(vast.JpegsaveBuffer(interlace: true, subsampleMode: Enums.ForeignSubsample.On)).IsPhoto);
        Assert.Equal(PhotoRefusal.TooManyPixels, PhotoIntake.Read(vast.JpegsaveBuffer(interlace: true, subsampleMode: Enums.ForeignSubsample.Off)).Refusal);
    }

    /// <summary>As sRGB, its numbers would be another, duller colour.</summary>
    [Fact]
    public async Task Colours_of_Display_P3_stay_the_same_in_sRGB()
    {
        double[] colour = [200, 90, 60];
        var photo = await Intake.StoreAsync(TestPhotos.DisplayP3(600, 400, colour), Token);

        using var stored = await OpenAsync(photo.File!, 480);
        Assert.All(stored.Getpoint(100, 100).Zip(colour), band => Assert.InRange(band.First, band.Second - 4, band.Second + 4));
    }

    [Fact]
    public async Task A_very_long_picture_is_as_wide_as_files_can_be()
    {
        var photo = await Intake.StoreAsync(TestPhotos.Png(1080, 22_000), Token);

        Assert.Equal([480, 800], photo.File!.RenditionWidths);
        using var stored = await OpenAsync(photo.File, 800);
        Assert.Equal(16_296, stored.Height);
    }

    [Fact]
    public async Task A_wide_gamut_becomes_sRGB()
    {
        var photo = await Intake.StoreAsync(TestPhotos.Cmyk(600, 400), Token);

        using var stored = await OpenAsync(photo.File!, 480);
        Assert.Equal((Enums.Interpretation.Srgb, 3), (stored.Interpretation, stored.Bands));
    }

    [Fact]
    public async Task The_same_photo_in_another_size_and_format_looks_the_same()
    {
        using var original = Image.NewFromBuffer(SamplePhotos.Scene(1, 1200, 800));
        using var smaller = original.Resize(0.5);

        var one = await Intake.StoreAsync(SamplePhotos.Scene(1, 1200, 800), Token);
        var same = await Intake.StoreAsync(smaller.WebpsaveBuffer(q: 60), Token);
        var other = await Intake.StoreAsync(SamplePhotos.Scene(2, 1200, 800), Token);

        Assert.InRange(one.Fingerprint!.Value.DistanceTo(same.Fingerprint!.Value), 0, 3);
        Assert.True(one.Fingerprint.Value.DistanceTo(other.Fingerprint!.Value) > PhotoFingerprint.MostDifferent);
    }

    [Fact]
    public async Task Storing_twice_gives_the_same_photo()
    {
        var content = TestPhotos.Jpeg(800, 600);

        var first = await Intake.StoreAsync(content, Token);
        var second = await Intake.StoreAsync(content, Token);

        Assert.Equal(first.File, second.File);
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder, "*.part", SearchOption.AllDirectories), _ => true);
    }

    [Fact]
    public void A_GIF_is_refused() => Assert.Equal(PhotoRefusal.UnknownFormat, PhotoIntake.Read("GIF89a....."u8.ToArray()).Refusal);

    [Fact]
    public void An_SVG_is_refused() =>
        Assert.Equal(PhotoRefusal.UnknownFormat, PhotoIntake.Read("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()).Refusal);

    [Fact]
    public void Fifty_megabytes_and_one_byte_are_refused() =>
        Assert.Equal(PhotoRefusal.TooLarge, PhotoIntake.Read(new byte[PhotoIntake.MaxBytes + 1]).Refusal);

    [Fact]
    public void More_than_a_hundred_megapixels_are_refused()
    {
        using var vast = Image.Black(10_001, 10_000);

        Assert.Equal(PhotoRefusal.TooManyPixels, PhotoIntake.Read(vast.PngsaveBuffer(compression: 9)).Refusal);
    }

    [Fact]
    public async Task A_photo_that_ends_too_early_is_refused()
    {
        var content = TestPhotos.Jpeg(1200, 800);

        var photo = await Intake.StoreAsync(content[..(content.Length / 2)], Token);

        Assert.Equal(PhotoRefusal.Damaged, photo.Refusal);
    }

    public void Dispose()
    {
        _work.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<Image> OpenAsync(PhotoFile photo, int width) =>
        Image.NewFromBuffer(await ReadAsync(NameOf(photo, width)));

    private static string NameOf(PhotoFile photo, int width, RenditionFormat format = RenditionFormat.Jpeg) =>
        MediaName.Of(photo.Rendition(PhotoCrop.Whole, width, format));

    private async Task<byte[]> ReadAsync(string name)
    {
        await using var stored = await Store.OpenAsync(name, Token);
        using var content = new MemoryStream();
        await stored!.CopyToAsync(content, Token);
        return content.ToArray();
    }
}
