using Portal.Stories;
using Portal.Text;
using Xunit;

namespace Portal.Tests.Text;

public sealed class StoryRendererTests
{
    private static readonly Story Wire = new()
    {
        Title = "湖面通航",
        Dateline = new Dateline("湖城通讯社", "东港", 11, 7),
        Credits = [new Credit(CreditRole.Reporter, "林知夏"), new Credit(CreditRole.ResponsibleEditor, "顾望")],
        Body = "十一月的湖面还没有结冰。\n\n- 清淤\n- **补种**\n\n船队共12艘，由Harbor Light号领航。",
        Photos = [new PhotoUse { AfterParagraph = 1, Photo = "cccc", Caption = "全景。", CreditName = "东港管委会" }],
        EndMark = EndMark.End,
    };

    private static readonly RenderedStory Rendered = StoryRenderer.Render(Wire, TestStories.Links("zh-Hans"));

    [Fact]
    public void The_plain_text_has_no_dateline_caption_or_end_mark() =>
        Assert.Equal("十一月的湖面还没有结冰。\n清淤\n补种\n船队共12艘，由Harbor Light号领航。", Rendered.PlainText);

    [Fact]
    public void The_excerpt_has_no_dateline_list_or_end_mark() =>
        Assert.Equal("十一月的湖面还没有结冰。船队共12艘，由Harbor Light号领航。", Rendered.Excerpt);

    [Fact]
    public void The_word_count_is_that_of_the_plain_text() => Assert.Equal(11 + 2 + 2 + 3 + 1 + 1 + 1 + 2 + 3, Rendered.WordCount);

    [Fact]
    public void Editors_are_never_in_the_text() => Assert.DoesNotContain("顾望", Rendered.Body.ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_story_of_lists_only_takes_its_excerpt_from_them() =>
        Assert.Equal("清淤补种", StoryRenderer.Render(Wire with { Body = "- 清淤\n- 补种" }, TestStories.Links("zh-Hans")).Excerpt);

    [Fact]
    public void A_story_without_anything_is_empty() =>
        Assert.True(StoryRenderer.Render(new Story { Title = "" }, StoryLinks.None("zh-Hans")).Body.IsEmpty);
}
