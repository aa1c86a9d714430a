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
    [InlineData("单独的\uD83D代理\uFFFE", "代理")]
    public void A_title_has_the_pairs_of_what_stands_in_it(string title, string part) =>
        Assert.Subset(TitlePairs.OfTitle(title).ToHashSet(), TitlePairs.OfText(part).ToHashSet());

    [Fact]
    public void A_title_does_not_have_the_pairs_of_what_does_not() =>
        Assert.DoesNotContain(TitlePairs.OfText("角三")[0], TitlePairs.OfTitle("长三角社会组织"));

    [Theory]
    [InlineData("长三角社会")]
    [InlineData("长三角")]
    [InlineData("角")]
    public void One_sign_is_a_range_of_pairs(string title)
    {
        var range = TitlePairs.RangeOf("角")!.Value;

        Assert.Contains(TitlePairs.OfTitle(title), pair => pair >= range.First && pair < range.End);
    }

    [Theory]
    [InlineData("三角")]
    [InlineData("，")]
    public void Only_one_sign_is_a_range(string text) => Assert.Null(TitlePairs.RangeOf(text));
}
