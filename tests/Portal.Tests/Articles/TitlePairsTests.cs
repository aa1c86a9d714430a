using Portal.Articles;
using Xunit;

namespace Portal.Tests.Articles;

public sealed class TitlePairsTests
{
    [Theory]
    [InlineData("长三角社会组织", "三角")]
    [InlineData("「長三角」社會組織", "三角社会")]
    [InlineData("ＡＩ 芯片", "ai芯")]
    [InlineData("𠮷野家开业", "𠮷野")]
    [InlineData("第1.5版", "15")]
    public void A_title_has_the_pairs_of_what_stands_in_it(string title, string part) =>
        Assert.Subset(TitlePairs.Of(title).ToHashSet(), TitlePairs.Of(part).ToHashSet());

    [Fact]
    public void A_title_does_not_have_the_pairs_of_what_does_not() =>
        Assert.DoesNotContain(TitlePairs.Of("角三")[0], TitlePairs.Of("长三角社会组织"));

    [Fact]
    public void One_sign_is_a_range_of_pairs()
    {
        var range = TitlePairs.RangeOf("角")!.Value;

        Assert.Contains(TitlePairs.Of("长三角社会"), pair => pair >= range.First && pair < range.End);
        Assert.Null(TitlePairs.RangeOf("三角"));
        Assert.Null(TitlePairs.RangeOf("，"));
    }
}
