using Portal.Search;
using Xunit;

namespace Portal.Tests.Search;

/// <summary>How search takes texts apart.</summary>
public sealed class SearchUnitsTests
{
    [Theory]
    [InlineData("苏州", "苏 州")]
    [InlineData("长三角", "长 三 角")]
    [InlineData("社会组织", "社 会 组 织")]
    [InlineData("長三角社會組織", "长 三 角 社 会 组 织")]
    [InlineData("后来發現頭髮", "后 来 发 现 头 发")]
    [InlineData("５Ｇ手机", "5g 手 机")]
    [InlineData("ＨＥＬＬＯ　Ｗｏｒｌｄ", "hello world")]
    [InlineData("Café Zürich", "cafe zurich")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("e\u0301te\u0301 so\u00ADlar", "ete solar")]
    [InlineData("ﬁnance ①", "finance 1")]
    [InlineData("don't U.S. foo-bar", "don t u s foo bar")]
    [InlineData("2023年11月7日10:16", "2023 年 11 月 7 日 10 16")]
    [InlineData("𠮷野家", "𠮷 野 家")]
    [InlineData("𫵷與㠣", "𫵷 与 𫵷")]
    [InlineData("豈更", "岂 更")]
    [InlineData("ｶｽ ガス", "カ ス ガ ス")]
    [InlineData("서울 시", "서 울 시")]
    [InlineData("Москва", "москва")]
    [InlineData("人工\u200B智能", "人 工 智 能")]
    [InlineData("👨‍👩‍👧 🎉", "")]
    [InlineData("，。！“”", "")]
    [InlineData("a\0b", "a b")]
    [InlineData("\uD842中\uDFB7", "中")]
    [InlineData("", "")]
    public void A_text_is_taken_apart(string text, string units) =>
        Assert.Equal(units, string.Join(' ', SearchUnits.Of(text).Select(unit => unit.ToString())));

    [Fact]
    public void Units_say_where_they_stand_and_whether_they_are_joined()
    {
        var units = SearchUnits.Of("在𠮷野，iPhone 手机").ToList();

        Assert.Equal("在 𠮷 野 iphone 手 机", string.Join(' ', units.Select(unit => unit.ToString())));
        Assert.Equal([(0, 1), (1, 3), (3, 4), (5, 11), (12, 13), (13, 14)], units.Select(unit => (unit.Start, unit.End)));
        Assert.Equal([false, true, true, false, false, true], units.Select(unit => unit.Joins));
    }

    [Fact]
    public void A_word_without_end_is_its_beginning()
    {
        var unit = Assert.Single(SearchUnits.Of(new string('a', 100_000)));

        Assert.Equal(64, unit.Word!.Length);
        Assert.Equal(100_000, unit.End);
    }

    [Theory]
    [InlineData("苏州", "苏州")]
    [InlineData("苏州 园林", "苏州|园林")]
    [InlineData("苏州、园林", "苏州|园林")]
    [InlineData("\"苏州 园林\"", "苏州园林")]
    [InlineData("“苏州园林”展", "苏州园林|展")]
    [InlineData("\"没有合上", "没有合上")]
    [InlineData("foo-bar baz", "foobar|baz")]
    [InlineData("*~^[]{}()!+-&&||:\\/", "")]
    [InlineData("title:苏州", "title|苏州")]
    [InlineData("苏　州", "苏|州")]
    [InlineData("\"\"", "")]
    public void A_question_is_taken_apart(string text, string phrases) =>
        Assert.Equal(phrases, string.Join('|', SearchWords.Of(text).Phrases.Select(phrase => string.Concat(phrase.Units.Select(unit => unit.ToString())))));

    [Theory]
    [InlineData("1-2-3")]
    [InlineData("40800000-8dc1e9a1b2c3d4e-12")]
    public void A_place_is_read_as_it_was_written(string text) => Assert.Equal(text, SearchKey.Parse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1-2")]
    [InlineData("1-2-3-4")]
    [InlineData("x-2-3")]
    [InlineData("7fc00000-2-3")]
    [InlineData("ff800000-2-3")]
    [InlineData("1-7fffffffffffffff-3")]
    [InlineData("1-2-99999999999")]
    public void What_is_no_place_is_none(string? text) => Assert.Null(SearchKey.Parse(text));
}
