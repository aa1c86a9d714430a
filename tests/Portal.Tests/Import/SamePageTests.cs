using System.Text;
using Portal.Import;
using Portal.Stories;
using Portal.Text.Chinese;
using Xunit;

namespace Portal.Tests.Import;

public sealed class SamePageTests
{
    private static readonly string Clean = Example.Text("clean.txt");
    private static readonly string Traditional = Example.Text("traditional.txt");

    public static TheoryData<string> Variants => [.. Pages.Keys];

    private static Dictionary<string, byte[]> Pages { get; } = new(StringComparer.Ordinal)
    {
        ["text"] = Encoding.UTF8.GetBytes(Clean),
        ["text with CRLF and byte order mark"] = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Clean.ReplaceLineEndings("\r\n"))],
        ["text in UTF-16"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Clean)],
        ["text in GB18030"] = LegacyEncodings.Gb18030.GetBytes(Clean),
        ["Traditional text"] = Encoding.UTF8.GetBytes(Traditional),
        ["Traditional text in Big5"] = LegacyEncodings.Big5.GetBytes(Traditional),
        ["damaged text"] = Encoding.UTF8.GetBytes(DamagedCopy.Of(Traditional)),
        ["damaged bytes"] = DamagedCopy.Bytes(Traditional),
        ["HTML in UTF-8"] = Encoding.UTF8.GetBytes(PageAsHtml.Of(Clean, "utf-8")),
        ["HTML in GB18030 labelled gb2312"] = LegacyEncodings.Gb18030.GetBytes(PageAsHtml.Of(Clean, "gb2312")),
        ["HTML in GB18030 labelled utf-8"] = LegacyEncodings.Gb18030.GetBytes(PageAsHtml.Of(Clean, "utf-8")),
        ["Traditional HTML in Big5"] = LegacyEncodings.Big5.GetBytes(PageAsHtml.Of(Traditional, "big5")),
        ["damaged HTML in UTF-8"] = Encoding.UTF8.GetBytes(PageAsHtml.Of(DamagedCopy.Of(Traditional), "utf-8")),
        ["damaged bytes of HTML"] = DamagedCopy.Bytes(PageAsHtml.Of(Traditional, "gb2312")),
        ["damaged HTML in GB18030"] = LegacyEncodings.Gb18030.GetBytes(PageAsHtml.Of(DamagedCopy.Of(Traditional), "gbk")),
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_same_page_gives_the_same_story(string variant)
    {
        var expected = Read("text");

        var page = Read(variant);

        Assert.Equal(StoryJson.Write(expected.Story), StoryJson.Write(page.Story));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_same_page_gives_the_same_facts(string variant)
    {
        var page = Read(variant);

        Assert.Equal(new DateTime(2031, 3, 5, 9, 8, 7), page.PublishedLocal);
        Assert.Equal(
            ("海东新闻网", "岭海", "0599-5550123", "news@linghai.example"),
            (page.Edition.SiteName, page.Edition.EditionName, page.Edition.Hotline, page.Edition.Email));
        Assert.Equal(
            "本网站所刊载信息，不代表海东网观点。|刊用本网站稿件，务经书面授权。|未经授权禁止转载、摘编、复制及建立镜像，违者将依法追究法律责任。",
            string.Join('|', page.Edition.Notices));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Nothing_in_the_page_blocks_publishing(string variant)
    {
        var page = Read(variant);

        Assert.DoesNotContain(page.Findings, finding => finding.BlocksPublishing);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Findings_point_into_the_source(string variant)
    {
        var page = Read(variant);

        Assert.All(page.Findings, finding => Assert.InRange(finding.Offset, 0, page.SourceText.Length));
        Assert.All(
            page.Findings.Where(finding => finding.Rule is FindingRule.PinyinGloss or FindingRule.SplitByte),
            finding => Assert.Equal(finding.Before, page.SourceText.Substring(finding.Offset, finding.Before.Length)));
    }

    [Fact]
    public void A_clean_page_passes_without_a_finding()
    {
        var text = Clean.Replace("港口夜景。岭海省渔业厅供图\n港口", "港口夜景\n港口", StringComparison.Ordinal);

        var asText = PageReader.Read(Encoding.UTF8.GetBytes(text), "zh-Hans").Page!;
        var asHtml = PageReader.Read(LegacyEncodings.Gb18030.GetBytes(PageAsHtml.Of(text, "gb2312")), "zh-Hans").Page!;

        Assert.Empty(asText.Findings);
        Assert.Empty(asHtml.Findings);
    }

    [Fact]
    public void The_story_has_every_field_of_the_page()
    {
        var story = Read("text").Story;

        Assert.Equal("2031岭海渔业发展大会(临港)开幕", story.Title);
        Assert.Equal(new Dateline("海东网", "临港", 3, 5), story.Dateline);
        Assert.Equal(
            [new(CreditRole.Reporter, "周岚"), new(CreditRole.Correspondent, "赵小满"), new Credit(CreditRole.Editor, "林一苇")], story.Credits);
        Assert.Equal("海东网岭海", story.Source);
        Assert.Equal(EndMark.End, story.EndMark);
        Assert.Equal(4, story.Body.Split("\n\n").Length);
        Assert.StartsWith("5日上午，2031岭海渔业发展大会(临港)开幕。", story.Body, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], story.Photos.Select(photo => photo.AfterParagraph));
        Assert.Equal(
            [("岭海省渔业厅", PhotoCreditKind.Handout), ("周岚", PhotoCreditKind.Shot), ("岭海省渔业厅", PhotoCreditKind.Handout)],
            story.Photos.Select(photo => (photo.CreditName, photo.CreditKind)));
        Assert.Equal([true, false, true], story.Photos.Select(photo => photo.AltRepeatsCaption));
    }

    [Fact]
    public void The_damage_tears_a_character_and_the_repair_is_one_high_finding()
    {
        var page = Read("damaged text");

        var repair = Assert.Single(page.Findings, finding => finding.Rule == FindingRule.SplitByte);
        Assert.Contains("?shù)", repair.Before, StringComparison.Ordinal);
        Assert.StartsWith("地漁", repair.After, StringComparison.Ordinal);
        Assert.Equal(Confidence.High, repair.Confidence);
    }

    [Fact]
    public void A_wrong_label_is_overruled_and_recorded()
    {
        var page = Read("HTML in GB18030 labelled utf-8");

        var finding = Assert.Single(page.Findings, finding => finding.Rule == FindingRule.Encoding);
        Assert.Equal(("utf-8", "gb18030"), (finding.Before, finding.After));
    }

    [Fact]
    public void A_traditional_edition_keeps_a_traditional_page()
    {
        var reading = PageReader.Read(Pages["Traditional text"], "zh-Hant");

        Assert.Equal("2031嶺海漁業發展大會(臨港)開幕", reading.Page!.Story.Title);
        Assert.DoesNotContain(reading.Page.Findings, finding => finding.Rule == FindingRule.TraditionalToSimplified);
    }

    [Fact]
    public void Photos_of_an_HTML_page_name_their_files()
    {
        var page = Read("HTML in UTF-8");

        Assert.Equal([0, 1, 2], page.PhotoPaths.Keys.Order());
        Assert.All(page.PhotoPaths.Values, path => Assert.StartsWith("photos/", path, StringComparison.Ordinal));
    }

    private static ImportedPage Read(string variant) => PageReader.Read(Pages[variant], "zh-Hans").Page!;
}
