using System.Text;
using Portal.Media;
using Portal.Testing;
using Xunit;

namespace Portal.Tests.Media;

/// <summary>What renditions say of themselves, read by exiftool.</summary>
public sealed class RightsTests : IDisposable
{
    private readonly PhotoWork _work = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-rights-").FullName;

    [Theory]
    [InlineData(RenditionFormat.Jpeg)]
    [InlineData(RenditionFormat.WebP)]
    [InlineData(RenditionFormat.Avif)]
    public async Task Renditions_name_creator_credit_copyright_and_terms(RenditionFormat format)
    {
        SkipWithoutExiftool();
        using var loaded = PhotoEncoder.Load(TestPhotos.TelltaleJpeg(600, 400), 480, 320);
        var rights = new PhotoRights { Creator = "方一", Credit = "江苏省民政厅", Copyright = "© 2026 临江日报 & 方一", Terms = "仅限新闻使用", IsAiEdited = true };
        var file = Path.Combine(_folder, $"x.{format.Extension()}");
        await File.WriteAllBytesAsync(file, PhotoEncoder.Encode(loaded, format, rights), TestContext.Current.CancellationToken);

        var read = await Exiftool.ReadAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal(
            (rights.Creator, rights.Credit, rights.Copyright, rights.Terms),
            (read["XMP-dc:Creator"], read["XMP-photoshop:Credit"], read["XMP-dc:Rights"], read["XMP-xmpRights:UsageTerms"]));
        Assert.Contains("trained", read["XMP-iptcExt:DigitalSourceType"], StringComparison.OrdinalIgnoreCase);
        AssertTellsNothing(read);
        if (format == RenditionFormat.Jpeg)
        {
            Assert.Equal((rights.Creator, rights.Credit, rights.Copyright), (read["IPTC:By-line"], read["IPTC:Credit"], read["IPTC:CopyrightNotice"]));
        }
    }

    [Fact]
    public async Task Rights_that_a_photo_comes_with_stay_with_it()
    {
        SkipWithoutExiftool();
        var token = TestContext.Current.CancellationToken;
        var store = new FolderMediaStore(_folder);
        var content = TestPhotos.With("jpg", "iptc-data", TestPhotos.Iim(
            CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!, isSaid: false, (80, "方一"), (116, "版权所有")));

        var photo = await new PhotoIntake(store, _work).StoreAsync(content, token);

        var read = await Exiftool.ReadAsync(
            Path.Combine(_folder, MediaName.Of(photo.File!.Rendition(PhotoCrop.Whole, 480, RenditionFormat.Jpeg))), token);
        Assert.Equal(("方一", "版权所有"), (read["IPTC:By-line"], read["IPTC:CopyrightNotice"]));
        Assert.Equal(("方一", "版权所有"), (read["XMP-dc:Creator"], read["XMP-dc:Rights"]));
    }

    /// <summary>Written by exiftool too, in all places where cameras and programs put them.</summary>
    [Fact]
    public async Task Place_and_serial_numbers_of_a_photo_are_in_no_rendition()
    {
        SkipWithoutExiftool();
        var token = TestContext.Current.CancellationToken;
        var original = Path.Combine(_folder, "original.jpg");
        await File.WriteAllBytesAsync(original, TestPhotos.Jpeg(1300, 800), token);
        await Exiftool.WriteAsync(
            original, token, "-EXIF:GPSLatitude=31.2", "-EXIF:GPSLatitudeRef=N", "-XMP-exif:GPSLongitude=121.4", "-EXIF:SerialNumber=700123", "-EXIF:LensSerialNumber=9",
            "-XMP-aux:SerialNumber=700123", "-EXIF:Make=Kamerawerk", "-XMP-dc:Creator=方一", "-XMP-photoshop:Credit=临江日报");
        Assert.Contains(await Exiftool.ReadAsync(original, token), tag => tag.Key.Contains("Serial", StringComparison.Ordinal));
        var store = new FolderMediaStore(_folder);

        var photo = await new PhotoIntake(store, _work).StoreAsync(await File.ReadAllBytesAsync(original, token), token);
        await new RenditionMaker(store, _work).MakeAllAsync(photo.File!, new PhotoRights { Creator = "方一" }, overwrites: false, token);

        var renditions = Enum.GetValues<RenditionFormat>().SelectMany(photo.File!.Renditions).ToList();
        Assert.True(renditions.Count > 12);
        foreach (var rendition in renditions)
        {
            var read = await Exiftool.ReadAsync(Path.Combine(_folder, MediaName.Of(rendition)), token);
            Assert.Equal("方一", read["XMP-dc:Creator"]);
            AssertTellsNothing(read);
        }
    }

    public void Dispose()
    {
        _work.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void SkipWithoutExiftool() => Assert.SkipUnless(
        Exiftool.IsThere || Environment.GetEnvironmentVariable("CI") == "true", "exiftool is missing (Debian: libimage-exiftool-perl).");

    private static void AssertTellsNothing(IReadOnlyDictionary<string, string> read) => Assert.DoesNotContain(
        read.Keys, tag => tag.Contains("GPS", StringComparison.OrdinalIgnoreCase) || tag.Contains("Serial", StringComparison.OrdinalIgnoreCase)
            || tag.EndsWith(":Make", StringComparison.Ordinal));
}
