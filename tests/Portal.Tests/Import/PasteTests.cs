using Portal.Import;
using Portal.Stories;
using Portal.Testing;
using Xunit;

namespace Portal.Tests.Import;

public sealed class PasteTests
{
    public static TheoryData<string, string> Pages => new()
    {
        { PastedPages.Word, PastedPages.WordAsMarkdown },
        { PastedPages.WeChat, PastedPages.WeChatAsMarkdown },
        { PastedPages.Web, PastedPages.WebAsMarkdown },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Programs_markup_becomes_clean_Markdown(string html, string markdown) =>
        Assert.Equal(markdown, PasteReader.Read(html, "zh-Hans")!.Markdown);

    [Fact]
    public void What_cleaning_changed_is_told_and_can_be_undone_one_by_one()
    {
        var pasted = PasteReader.Read(PastedPages.WeChat, "zh-Hans")!;
        var widths = pasted.Findings.Where(finding => finding.Rule == FindingRule.Width && finding.Before.Trim().Length > 0).ToList();
        var story = new Story { Title = "", Body = $"前文。\n\n{pasted.Markdown}" };

        var undone = FindingUndo.Apply(story, widths[1], pasted.Source);

        Assert.Equal([(",", "，"), ("!", "！"), (",", "，")], widths.Select(finding => (finding.Before, finding.After)));
        Assert.Equal(story.Body.Replace("不错！", "不错!", StringComparison.Ordinal), undone!.Body);
        Assert.Equal(1, pasted.Photos);
    }

    [Fact]
    public void An_edition_in_English_keeps_its_punctuation() =>
        Assert.Equal("A bridge, **a road**!", PasteReader.Read("<p>A bridge, <b>a road</b>!</p>", "en")!.Markdown);

    [Fact]
    public void Nothing_of_use_is_nothing_to_insert() => Assert.Equal("", PasteReader.Read("<p>&nbsp;</p><style>p{}</style>", "zh-Hans")!.Markdown);

    [Fact]
    public void Markup_without_end_is_refused()
    {
        Assert.Null(PasteReader.Read(string.Concat(Enumerable.Repeat("<div>", 5_000)), "zh-Hans"));
        Assert.Null(PasteReader.Read(new string('a', PasteReader.MaxMarkup + 1), "zh-Hans"));
    }
}
