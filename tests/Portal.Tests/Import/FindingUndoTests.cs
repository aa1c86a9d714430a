using Portal.Import;
using Portal.Stories;
using Xunit;

namespace Portal.Tests.Import;

public sealed class FindingUndoTests
{
    private const string Source = "临江讯　全市共有3 ,200名参与(者)。\n另有3,200名志愿者(中学生)到场。\n";

    private static readonly Story Story = new()
    {
        Title = "三千人参与",
        Body = "全市共有3,200名参与（者）。\n\n另有3,200名志愿者（中学生）到场。",
    };

    [Fact]
    public void Of_two_places_that_look_alike_the_one_with_its_surroundings_is_restored()
    {
        var finding = Of("(", "（", Source.IndexOf("(中", StringComparison.Ordinal));

        Assert.Equal("全市共有3,200名参与（者）。\n\n另有3,200名志愿者(中学生）到场。", FindingUndo.Apply(Story, finding, Source)!.Body);
    }

    [Fact]
    public void What_was_removed_comes_back_at_its_place()
    {
        var finding = Of(" ", "", Source.IndexOf(" ,200", StringComparison.Ordinal));

        Assert.Equal("全市共有3 ,200名参与（者）。\n\n另有3,200名志愿者（中学生）到场。", FindingUndo.Apply(Story, finding, Source)!.Body);
    }

    [Fact]
    public void A_place_that_has_been_rewritten_is_left_to_a_person()
    {
        var finding = Of("(", "（", Source.IndexOf("(中", StringComparison.Ordinal));

        Assert.Null(FindingUndo.Apply(Story with { Body = "（一）新写的文字。（二）也是新写的。" }, finding, Source));
    }

    [Fact]
    public void Without_the_source_only_a_single_place_is_certain()
    {
        Assert.Null(FindingUndo.Apply(Story, Of("(", "（", 0), sourceText: null));
        Assert.Equal("3千人参与", FindingUndo.Apply(Story, Of("3千", "三千", 0), sourceText: null)!.Title);
    }

    [Fact]
    public void A_mere_remark_changes_nothing() => Assert.Equal(Story, FindingUndo.Apply(Story, Of("？", "？", 3), Source));

    private static Finding Of(string before, string after, int offset) => new(FindingRule.Width, offset, before, after, Confidence.Low);
}
