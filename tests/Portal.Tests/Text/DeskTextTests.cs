using Portal.Stories;
using Portal.Text;
using Xunit;

namespace Portal.Tests.Text;

/// <summary>What the desk is told about a text while it is written.</summary>
public sealed class DeskTextTests
{
    [Theory]
    [InlineData("临江大桥通车", 6)]
    [InlineData("AI芯片", 3)]
    [InlineData("第15届", 3)]
    [InlineData(" “五一”假期 ", 6)]
    [InlineData("", 0)]
    public void A_title_is_as_wide_as_its_Han_characters(string title, int width) => Assert.Equal(width, TitleWidth.Of(title));

    [Fact]
    public void A_summary_is_proposed_from_the_first_paragraph_without_dateline()
    {
        var story = new Story
        {
            Title = "题",
            Dateline = new Dateline("山河网", "临江", 11, 7),
            Body = "## 小标题\n\n**大桥**今天通车。全长三公里。\n\n第二段。",
            EndMark = EndMark.End,
        };

        Assert.Equal("大桥今天通车。全长三公里。", SummaryProposal.Of(story, "zh-Hans"));
    }

    [Fact]
    public void A_story_without_text_has_no_proposal() => Assert.Equal("", SummaryProposal.Of(new Story { Title = "题" }, "zh-Hans"));
}
