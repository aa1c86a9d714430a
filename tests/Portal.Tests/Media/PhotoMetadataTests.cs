using System.Text;
using Portal.Media;
using Portal.Media.Metadata;
using Portal.Testing;
using Xunit;

namespace Portal.Tests.Media;

public sealed class PhotoMetadataTests
{
    private const string Packet =
        """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Headline="大桥通车" photoshop:Credit="临江日报"
          photoshop:DateCreated="2026-03-05T09:30:00+08:00" photoshop:City="临江" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
          <dc:description><rdf:Alt><rdf:li xml:lang="en">A bridge</rdf:li><rdf:li xml:lang="zh-CN">首批车辆驶过大桥。</rdf:li></rdf:Alt></dc:description>
          <dc:creator><rdf:Seq><rdf:li>方一</rdf:li><rdf:li>陆二</rdf:li></rdf:Seq></dc:creator>
          <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 临江日报</rdf:li></rdf:Alt></dc:rights>
          <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">仅限新闻使用</rdf:li></rdf:Alt></xmpRights:UsageTerms>
          <dc:subject><rdf:Bag><rdf:li>大桥</rdf:li><rdf:li>交通</rdf:li><rdf:li>大桥</rdf:li></rdf:Bag></dc:subject>
          <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>赵三</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """;

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    public void XMP_is_read_from_every_format(string format)
    {
        var metadata = Read(TestPhotos.With(format, "xmp-data", Encoding.UTF8.GetBytes(Packet)));

        Assert.Equal(
            ("大桥通车", "首批车辆驶过大桥。", "方一、陆二", "临江日报", "© 2026 临江日报", "仅限新闻使用", "临江"),
            (metadata.Headline, metadata.Caption, metadata.Creator, metadata.Credit, metadata.Copyright, metadata.Terms, metadata.Place));
        Assert.Equal(new DateOnly(2026, 3, 5), metadata.TakenOn);
        Assert.Equal(["大桥", "交通"], metadata.Keywords);
        Assert.Equal(["赵三"], metadata.Persons);
        Assert.False(metadata.IsAiGenerated);
    }

    [Theory]
    [InlineData("UTF-8", true)]
    [InlineData("UTF-8", false)]
    [InlineData("GB18030", false)]
    public void Chinese_IIM_is_read_in_the_character_set_that_it_is_in(string charset, bool isSaid)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.UTF8;

        var metadata = Read(TestPhotos.With("jpg", "iptc-data", TestPhotos.Iim(encoding, isSaid,
            (105, "大桥通车"), (120, "首批车辆驶过大桥。"), (80, "方一"), (110, "江苏省民政厅"), (116, "版权所有"), (55, "20260305"),
            (101, "中国"), (90, "临江"), (25, "大桥"), (25, "交通"))));

        Assert.Equal(
            ("大桥通车", "首批车辆驶过大桥。", "方一", "江苏省民政厅", "版权所有", "中国 临江"),
            (metadata.Headline, metadata.Caption, metadata.Creator, metadata.Credit, metadata.Copyright, metadata.Place));
        Assert.Equal(new DateOnly(2026, 3, 5), metadata.TakenOn);
        Assert.Equal(["大桥", "交通"], metadata.Keywords);
    }

    [Fact]
    public void IIM_of_the_west_is_no_Chinese() =>
        Assert.Equal("Café du Théâtre", Read(TestPhotos.With("jpg", "iptc-data", TestPhotos.Iim(
            CodePagesEncodingProvider.Instance.GetEncoding(1252)!, isSaid: false, (120, "Café du Théâtre")))).Caption);

    [Fact]
    public void EXIF_fills_what_the_others_do_not_say()
    {
        var metadata = Read(TestPhotos.WithExif(("exif-ifd0-Artist", "Fang Yi"), ("exif-ifd2-DateTimeOriginal", "2026:03:05 09:30:00")));

        Assert.Equal(("Fang Yi", new DateOnly(2026, 3, 5)), (metadata.Creator, metadata.TakenOn));
    }

    [Fact]
    public void A_photo_that_says_nothing_says_nothing()
    {
        var metadata = Read(TestPhotos.Jpeg(300, 200));

        Assert.Equal("", metadata.Headline + metadata.Caption + metadata.Creator + metadata.Credit + metadata.Copyright + metadata.Terms + metadata.Place);
        Assert.Null(metadata.TakenOn);
    }

    [Fact]
    public void What_a_machine_made_says_so()
    {
        var packet = Encoding.UTF8.GetString(RightsWriter.Xmp(new PhotoRights { IsAiGenerated = true }));

        Assert.True(Read(TestPhotos.With("webp", "xmp-data", Encoding.UTF8.GetBytes(packet))).IsAiGenerated);
        Assert.True(Read(TestPhotos.With(
            "webp", "xmp-data", Encoding.UTF8.GetBytes(packet.Replace("/trained", "/compositeWithTrained", StringComparison.Ordinal)))).IsAiEdited);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>")]
    [InlineData("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF")]
    [InlineData("")]
    public void A_packet_that_cannot_be_read_is_left(string packet) =>
        Assert.Equal("", XmpReader.Read(Encoding.UTF8.GetBytes(packet)).Caption);

    [Fact]
    public void Records_that_lie_about_their_length_are_left()
    {
        var records = TestPhotos.Iim(Encoding.UTF8, isSaid: false, (120, "大桥"), (105, "题"));
        for (var length = 0; length < records.Length; length++)
        {
            Assert.InRange(IimReader.Read(records.AsSpan(0, length)).Caption.Length, 0, 2);
        }
    }

    [Fact]
    public void A_text_is_cut_between_signs() => Assert.Equal("一二", MetadataText.Clean("一二\U0002000B三", 3));

    [Fact]
    public void A_manifest_of_origin_is_noticed_in_every_format()
    {
        var jpeg = TestPhotos.Jpeg(300, 200);
        byte[] segment = [0xFF, 0xEB, 0, 18, .. "JP__jumb____c2pa"u8];
        byte[] chunk = [0, 0, 0, 4, .. "caBX"u8, 1, 2, 3, 4, 0, 0, 0, 0];
        var png = TestPhotos.Png(300, 200);

        Assert.True(Provenance.IsIn([.. jpeg[..2], .. segment, .. jpeg[2..]], PhotoKind.Jpeg));
        Assert.True(Provenance.IsIn([.. png[..33], .. chunk, .. png[33..]], PhotoKind.Png));
        Assert.True(Provenance.IsIn([.. TestPhotos.WebP(300, 200), .. "C2PA"u8, 4, 0, 0, 0, 1, 2, 3, 4], PhotoKind.WebP));
        Assert.True(Provenance.IsIn(
            [.. TestPhotos.Avif(300, 200), 0, 0, 0, 28, .. "uuid"u8, .. Convert.FromHexString("D8FEC3D61B0E483C92975828877EC481"), 0, 0, 0, 0], PhotoKind.Avif));
        Assert.All(
            new[] { (jpeg, PhotoKind.Jpeg), (png, PhotoKind.Png), (TestPhotos.WebP(300, 200), PhotoKind.WebP), (TestPhotos.Avif(300, 200), PhotoKind.Avif) },
            photo => Assert.False(Provenance.IsIn(photo.Item1, photo.Item2)));
    }

    private static PhotoMetadata Read(byte[] photo)
    {
        var reading = PhotoIntake.Read(photo);
        Assert.True(reading.IsPhoto, $"{reading.Refusal}");
        return reading.Metadata;
    }
}
