using System.Text;
using Portal.Media;

namespace Portal.Testing.Hostile;

/// <summary>Everything that was thought of to harm whoever takes photos in; made here, nothing of it was found somewhere.</summary>
public static class HostileFiles
{
    private const string Html = "<!doctype html><html><body><script>alert(document.domain)</script></body></html>";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>";
    private const string Php = "<?php system($_GET['c']); __halt_compiler();";

    public static IReadOnlyList<HostileFile> All { get; } =
        [.. Bombs(), .. Broken(), .. Foreign(), .. Polyglots(), .. Names(), .. Metadata()];

    /// <summary>Small files of which much is made.</summary>
    private static IEnumerable<HostileFile> Bombs() =>
    [
        Refused("bomb-60000.png", PhotoRefusal.TooManyPixels, () => PngBytes.Zeros(60_000, 60_000, 1, 1)),
        Refused("bomb-60000-rgba16-head.png", PhotoRefusal.TooManyPixels, () => PngBytes.HeadOnly(60_000, 60_000)),
        Refused("bomb-two-thousand-million.png", PhotoRefusal.Damaged, () => PngBytes.HeadOnly(int.MaxValue, int.MaxValue)),
        Refused("bomb-interlaced.png", PhotoRefusal.TooManyPixels, () => PngBytes.Zeros(7000, 7000, 16, 4, isInterlaced: true)),
        Refused("deepest.png", PhotoRefusal.TooManyPixels, () => PngBytes.Zeros(10_000, 10_000, 16, 4)),
        Taken("largest.png", () => PngBytes.Zeros(10_000, 10_000, 8, 4)),
        Taken("interlaced.png", () => PngBytes.Zeros(7300, 7300, 8, 3, isInterlaced: true)),
        Taken("widest.png", () => PngBytes.Zeros(60_000, 1666, 8, 3)),
        Taken("tallest.png", () => PngBytes.Zeros(1666, 60_000, 8, 3)),
        Taken("bomb-in-text.png", () => PngBytes.Zeros(600, 400, 8, 3, chunks: PngBytes.Chunk("zTXt", [.. "Comment\0\0"u8, .. PngBytes.Zip(500_000_000)]))),
        Taken("bomb-in-profile.png", () => PngBytes.Zeros(600, 400, 8, 3, chunks: PngBytes.Chunk("iCCP", [.. "p\0\0"u8, .. PngBytes.Zip(500_000_000)]))),
        Refused("bomb-65500.jpg", PhotoRefusal.TooManyPixels, () => JpegBytes.HeadOnly(65_500, 65_500)),
        Refused("bomb-of-scans.jpg", PhotoRefusal.Damaged, () => JpegBytes.ManyScans(7000, 7000, 20_000)),
        Refused("sixty-scans.jpg", PhotoRefusal.Damaged, () => JpegBytes.ManyScans(8000, 8000, 60)),
        Taken("thirty-scans.jpg", () => JpegBytes.ManyScans(8000, 8000, 30)),
        Refused("bomb-16383.webp", PhotoRefusal.TooManyPixels, () => WebPBytes.Animation(TestPhotos.WebP(16, 16), 16, 16, 16_383, 16_383, 3)),
        Refused("bomb-of-canvas.webp", PhotoRefusal.TooManyPixels, () => WebPBytes.Animation(TestPhotos.WebP(16, 16), 16, 16, 7000, 7000, 400)),
        Refused("bomb-of-frames.webp", PhotoRefusal.Damaged, () => WebPBytes.Animation(TestPhotos.WebP(400, 300), 400, 300, 400, 300, 20_000)),
        Taken("nine-hundred-frames.webp", () => WebPBytes.Animation(TestPhotos.WebP(400, 300), 400, 300, 400, 300, 900)),
        Refused("bomb-that-lies.avif", PhotoRefusal.TooManyPixels, () => Resized(TestPhotos.Avif(64, 64), 60_000)),
        Refused("over-the-limit.jpg", PhotoRefusal.TooLarge, () => [.. TestPhotos.Jpeg(600, 400), .. new byte[PhotoIntake.MaxBytes]]),
    ];

    /// <summary>What lost connections and cards make of photos.</summary>
    private static IEnumerable<HostileFile> Broken() =>
    [
        Refused("empty.jpg", PhotoRefusal.UnknownFormat, () => []),
        Refused("one-byte.jpg", PhotoRefusal.UnknownFormat, () => [0xFF]),
        .. Formats().SelectMany(format => new[]
        {
            Refused($"signature-only.{format.Name}", PhotoRefusal.Damaged, () => format.Make()[..(format.Name == "avif" ? 32 : 16)]),
            Refused($"head-only.{format.Name}", PhotoRefusal.Damaged, () => format.Make()[..(format.Name == "avif" ? 200 : 60)]),
            Refused($"half.{format.Name}", PhotoRefusal.Damaged, () => Half(format.Make())),
            Flipped(format, 1),
            Flipped(format, 2),
            Flipped(format, 3),
        }),
    ];

    /// <summary>What is something else than it says.</summary>
    private static IEnumerable<HostileFile> Foreign() =>
    [
        Refused("page.jpg", PhotoRefusal.UnknownFormat, () => Encoding.UTF8.GetBytes(Html)),
        Refused("drawing.svg", PhotoRefusal.UnknownFormat, () => Encoding.UTF8.GetBytes(Svg)),
        Refused("drawing.png", PhotoRefusal.UnknownFormat, () => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Svg)),
        Refused("script.png", PhotoRefusal.UnknownFormat, () => Encoding.UTF8.GetBytes(Php)),
        Refused("program.jpg", PhotoRefusal.UnknownFormat, () => [0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[200]]),
        Refused("archive.webp", PhotoRefusal.UnknownFormat, () => [.. "PK\x03\x04"u8, .. new byte[200]]),
        Refused("moving.gif", PhotoRefusal.UnknownFormat, () => [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, .. new byte[100]]),
        Refused("scan.tiff", PhotoRefusal.UnknownFormat, () => [.. "II*\0"u8, 8, 0, 0, 0, .. new byte[100]]),
        Refused("report.pdf", PhotoRefusal.UnknownFormat, () => [.. "%PDF-1.7\n"u8, .. new byte[100]]),
        Refused("film.avif", PhotoRefusal.UnknownFormat, () => [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8, .. new byte[200]]),
        Refused("telephone.heic", PhotoRefusal.Heic, () => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. new byte[200]]),
        Taken("really-a.png.jpg", () => TestPhotos.Png(600, 400)),
        Taken("really-a-photo.exe", () => TestPhotos.Jpeg(600, 400)),
    ];

    /// <summary>Photos that are something else besides.</summary>
    private static IEnumerable<HostileFile> Polyglots() =>
    [
        Taken("page-behind.jpg", () => [.. TestPhotos.Jpeg(600, 400), .. Encoding.UTF8.GetBytes(Html)]),
        Taken("page-in-comment.jpg", () => JpegBytes.WithSegments(TestPhotos.Jpeg(600, 400), 0xFE, Encoding.UTF8.GetBytes(Html))),
        Taken("script-in-comment.php.jpg", () => JpegBytes.WithSegments(TestPhotos.Jpeg(600, 400), 0xFE, Encoding.UTF8.GetBytes(Php))),
        Taken("archive-behind.jpg", () => [.. TestPhotos.Jpeg(600, 400), .. "PK\x03\x04"u8, .. new byte[26], .. "PK\x05\x06"u8, .. new byte[18]]),
        Taken("drawing-in-xmp.jpg", () => JpegBytes.WithSegments(TestPhotos.Jpeg(600, 400), 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Svg)])),
        Taken("page-in-text.png", () => PngBytes.Zeros(600, 400, 8, 3, chunks: PngBytes.Chunk("tEXt", [.. "Comment\0"u8, .. Encoding.UTF8.GetBytes(Html)]))),
        Taken("page-behind.webp", () => [.. TestPhotos.WebP(600, 400), .. Encoding.UTF8.GetBytes(Html)]),
    ];

    /// <summary>Good photos under bad names.</summary>
    private static IEnumerable<HostileFile> Names() =>
        from name in new[]
        {
            "../../../../etc/cron.d/evil.jpg", "..\\..\\appsettings.json", "/etc/passwd", "C:\\Windows\\win.ini", "a\0.php.jpg", "CON.jpg", ".htaccess",
            "<img src=x onerror=alert(1)>.jpg", "a\r\nSet-Cookie: x=1.jpg", "照片\u202Egpj.exe", "%2e%2e%2fportal.db", new string('长', 3000) + ".jpg", "",
        }
        select Taken(name, () => TestPhotos.Jpeg(600, 400));

    /// <summary>Photos that say too much of themselves, or lie.</summary>
    private static IEnumerable<HostileFile> Metadata() =>
    [
        Taken("ten-thousand-records.jpg", () => TestPhotos.With(
            "jpg", "iptc-data", TestPhotos.Iim(Encoding.ASCII, isSaid: false, [.. Enumerable.Repeat(((byte)25, "a"), 10_000)]))),
        Taken("three-thousand-words.jpg", () => TestPhotos.With("jpg", "xmp-data", Xmp($"<dc:subject><rdf:Bag>{Repeat("<rdf:li>词</rdf:li>", 3_000)}</rdf:Bag></dc:subject>"))),
        Taken("ten-thousand-words.webp", () => TestPhotos.With("webp", "xmp-data", Xmp($"<dc:subject><rdf:Bag>{Repeat("<rdf:li>词</rdf:li>", 10_000)}</rdf:Bag></dc:subject>"))),
        Taken("deep.webp", () => TestPhotos.With("webp", "xmp-data", Xmp(Repeat("<a>", 100_000) + Repeat("</a>", 100_000)))),
        Taken("laughing.jpg", () => TestPhotos.With("jpg", "xmp-data", Encoding.UTF8.GetBytes(
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><x>&c;</x>"))),
        Taken("five-thousand-tags.jpg", () => JpegBytes.WithSegments(TestPhotos.Jpeg(600, 400), 0xE1, Exif(5_000))),
        Taken("ten-thousand-tags.webp", () => WebPWithExif(Exif(10_000))),
        Taken("round-and-round.jpg", () => JpegBytes.WithSegments(TestPhotos.Jpeg(600, 400), 0xE1, Exif(1, next: 8))),
        Taken("ten-thousand-comments.jpg", () => JpegBytes.WithSegments(TestPhotos.Jpeg(600, 400), 0xFE, [.. Enumerable.Repeat("x"u8.ToArray(), 10_000)])),
        Taken("ten-thousand-texts.png", () => PngBytes.Zeros(600, 400, 8, 3, chunks: [.. Enumerable.Range(0, 10_000).Select(number => PngBytes.Chunk("tEXt", Encoding.ASCII.GetBytes($"k{number}\0v")))])),
        Either("profile-of-rubbish.jpg", () => JpegBytes.WithSegments(TestPhotos.Jpeg(600, 400), 0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. new byte[3000]])),
    ];

    private static HostileFile Refused(string name, PhotoRefusal refusal, Func<byte[]> make) => new(name, HostileFate.Refused, make) { Refusal = refusal };

    private static HostileFile Taken(string name, Func<byte[]> make) => new(name, HostileFate.Taken, make);

    private static HostileFile Either(string name, Func<byte[]> make) => new(name, HostileFate.Either, make);

    private static IEnumerable<(string Name, Func<byte[]> Make)> Formats() =>
    [
        ("jpg", () => SamplePhotos.Scene(1, 900, 600)), ("png", () => TestPhotos.Png(900, 600)), ("webp", () => TestPhotos.WebP(900, 600)), ("avif", () => TestPhotos.Avif(900, 600)),
    ];

    private static HostileFile Flipped((string Name, Func<byte[]> Make) format, int seed) => Either($"flipped-{seed}.{format.Name}", () =>
    {
        var photo = format.Make();
        var random = new Random(seed);
        for (var flip = 0; flip < 20; flip++)
        {
            photo[random.Next(12, photo.Length)] ^= (byte)(1 << random.Next(8));
        }

        return photo;
    });

    private static byte[] Half(byte[] photo) => photo[..(photo.Length / 2)];

    /// <summary>The same picture, said to be as many pixels wide and high.</summary>
    private static byte[] Resized(byte[] avif, int side)
    {
        var at = avif.AsSpan().IndexOf("ispe"u8) + 8;
        foreach (var offset in new[] { at, at + 4 })
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(avif.AsSpan(offset), side);
        }

        return avif;
    }

    private static byte[] Xmp(string content) => Encoding.UTF8.GetBytes(
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + $"<rdf:Description>{content}</rdf:Description></rdf:RDF></x:xmpmeta>");

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    /// <summary>One directory with as many texts.</summary>
    /// <param name="next">Where the next directory is said to be.</param>
    private static byte[] Exif(int tags, int next = 0)
    {
        using var block = new MemoryStream();
        block.Write([.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, (byte)tags, (byte)(tags >> 8)]);
        for (var tag = 0; tag < tags; tag++)
        {
            block.Write([(byte)(0x0E + tag), (byte)(1 + (tag >> 8)), 2, 0, 4, 0, 0, 0, .. "abc\0"u8]);
        }

        block.Write(BitConverter.GetBytes(next));
        return block.ToArray();
    }

    private static byte[] WebPWithExif(byte[] exif)
    {
        byte[] body = [.. "WEBP"u8, .. WebPBytes.Chunk("VP8X", [0x08, 0, 0, 0, 0x57, 2, 0, 0x8F, 1, 0]), .. WebPBytes.Picture(TestPhotos.WebP(600, 400)), .. WebPBytes.Chunk("EXIF", exif)];
        return WebPBytes.Chunk("RIFF", body);
    }
}
