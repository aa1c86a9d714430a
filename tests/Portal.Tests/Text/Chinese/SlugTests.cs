using Portal.Text.Chinese;
using Xunit;

namespace Portal.Tests.Text.Chinese;

public sealed class SlugTests
{
    [Theory]
    [InlineData("孙权", "sun-quan")]
    [InlineData("孫權", "sun-quan")]
    [InlineData("吕布", "lv-bu")]
    [InlineData("女性", "nv-xing")]
    [InlineData("重庆", "chong-qing")]
    [InlineData("重庆长江大桥", "chong-qing-chang-jiang-da-qiao")]
    [InlineData("中新网江苏", "zhong-xin-wang-jiang-su")]
    [InlineData("5A级景区", "5a-ji-jing-qu")]
    [InlineData("AI与渔业", "ai-yu-yu-ye")]
    [InlineData("Zoë Müller-Lüdenscheidt", "zoe-muller-ludenscheidt")]
    [InlineData("O’Brien & Søn", "obrien-son")]
    [InlineData("  《渔业》（2031）  ", "yu-ye-2031")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("买买提·艾力", "mai-mai-ti-ai-li")]
    [InlineData("a--b__c", "a-b-c")]
    public void A_name_is_spelled_in_ASCII(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Theory]
    [InlineData("")]
    [InlineData("！？")]
    [InlineData("Привет")]
    [InlineData("\uD800")]
    public void What_cannot_be_spelled_gets_a_stable_hash(string name)
    {
        var slug = Slug.From(name);

        Assert.Matches("^x[0-9a-f]{10}$", slug);
        Assert.Equal(slug, Slug.From(name));
    }

    [Fact]
    public void Different_names_that_cannot_be_spelled_differ() => Assert.NotEqual(Slug.From("Привет"), Slug.From("Мир"), StringComparer.Ordinal);

    [Theory]
    [InlineData("渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业渔业")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_slug_is_at_most_eighty_characters_and_ends_with_a_word(string name)
    {
        var slug = Slug.From(name);

        Assert.InRange(slug.Length, 60, Slug.MaxLength);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", slug);
    }
}
