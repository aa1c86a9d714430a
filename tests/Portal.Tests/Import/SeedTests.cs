using System.Text;
using Portal.Import;
using Portal.Stories;
using Portal.Text.Chinese;
using Xunit;

namespace Portal.Tests.Import;

/// <summary>The page from which the portal's requirements are drawn. It belongs to its publisher and stays outside the repository.</summary>
public sealed class SeedTests
{
    private const string Name = "shared/seed/chinanews-jiangsu-2023-11-07.txt";

    [Fact]
    public void The_seed_gives_the_fields_that_the_issue_lists()
    {
        var page = Seed();

        Assert.Equal("2023长三角社会组织协同发展(苏州)大会启幕", page.Story.Title);
        Assert.Equal(new DateTime(2023, 11, 7, 10, 16, 7), page.PublishedLocal);
        Assert.Equal("中新网江苏", page.Story.Source);
        Assert.Equal("中新网江苏新闻11月7日电", page.Story.Dateline?.ToText("zh-Hans"));
        Assert.Equal([new(CreditRole.Reporter, "孙权"), new Credit(CreditRole.Editor, "顾名筛")], page.Story.Credits);
        Assert.Equal(EndMark.End, page.Story.EndMark);
        Assert.Equal(7, page.Story.Body.Split("\n\n").Length);
    }

    [Fact]
    public void The_seeds_photos_stand_in_their_places_with_alt_caption_and_credit()
    {
        var photos = Seed().Story.Photos;

        Assert.Equal([1, 2, 3], photos.Select(photo => photo.AfterParagraph));
        Assert.All(photos, photo => Assert.Equal(("江苏省民政厅", PhotoCreditKind.Handout), (photo.CreditName, photo.CreditKind)));
        Assert.Equal([true, false, true], photos.Select(photo => photo.AltRepeatsCaption));
        Assert.NotEqual(photos[1].Alt, photos[1].Caption, StringComparer.Ordinal);
    }

    [Fact]
    public void The_seeds_noise_is_gone_and_nothing_blocks_publishing()
    {
        var page = Seed();

        Assert.Equal(266, page.Findings.Count(finding => finding.Rule == FindingRule.PinyinGloss));
        Assert.Single(page.Findings, finding => finding.Rule == FindingRule.SplitByte);
        Assert.DoesNotContain(page.Findings, finding => finding.BlocksPublishing);
        Assert.Contains("专家库成员获", page.Story.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("?", StoryJson.Write(page.Story), StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", StoryJson.Write(page.Story), StringComparison.Ordinal);
    }

    [Fact]
    public void The_seeds_edition_is_recognised()
    {
        var edition = Seed().Edition;

        Assert.Equal(("中国新闻网", "江苏"), (edition.SiteName, edition.EditionName));
        Assert.Equal(("18013384110", "jsxww110@126.com"), (edition.Hotline, edition.Email));
        Assert.Equal(3, edition.Notices.Count);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void The_seed_as_an_HTML_page_gives_the_same_story(string charset)
    {
        var html = PageAsHtml.Of(Encoding.UTF8.GetString(Bytes()), charset);

        var page = PageReader.Read(LegacyEncodings.Find(charset)!.GetBytes(html), "zh-Hans").Page!;

        Assert.Equal(StoryJson.Write(Seed().Story), StoryJson.Write(page.Story));
        Assert.DoesNotContain(page.Findings, finding => finding.BlocksPublishing);
    }

    private static ImportedPage Seed() => PageReader.Read(Bytes(), "zh-Hans").Page!;

    private static byte[] Bytes()
    {
        var path = Find();
        Assert.SkipWhen(path is null, $"{Name} is not beside the repository.");
        return File.ReadAllBytes(path!);
    }

    /// <summary>Looks upwards, since a worktree may lie deeper than the repository.</summary>
    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
