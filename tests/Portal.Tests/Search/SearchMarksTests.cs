using Portal.Search;
using Portal.Text;
using Xunit;

namespace Portal.Tests.Search;

/// <summary>What is shown of a story that was found.</summary>
public sealed class SearchMarksTests
{
    [Theory]
    [InlineData("苏州园林在苏州", "苏州", "[苏州]园林在[苏州]")]
    [InlineData("蘇州園林", "苏州", "[蘇州]園林")]
    [InlineData("苏州园林", "蘇州", "[苏州]园林")]
    [InlineData("ＡＢＣ abc ABCD", "abc", "[ＡＢＣ] [abc] ABCD")]
    [InlineData("苏，州", "苏州", "苏，州")]
    [InlineData("<b>𠮷</b>", "𠮷", "<b>[𠮷]</b>")]
    [InlineData("一二三四", "一二 二三", "[一二三]四")]
    [InlineData("哈哈哈哈", "哈哈", "[哈哈哈哈]")]
    public void What_was_looked_for_is_marked(string text, string words, string marked) =>
        Assert.Equal(marked, Text(SearchMarks.Of(text, SearchWords.Of(words))));

    [Fact]
    public void A_snippet_is_the_part_with_most_of_it_cut_between_characters()
    {
        var text = $"苏州。{string.Concat(Enumerable.Repeat("别的话说来很长𠮷", 40))}。园林在苏州，苏州有园林。{string.Concat(Enumerable.Repeat("𠮷", 300))}";

        var snippet = Text(SearchMarks.Snippet(text, SearchWords.Of("苏州 园林"))!);

        Assert.Contains("[园林]在[苏州]，[苏州]有[园林]。𠮷", snippet, StringComparison.Ordinal);
        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.EndsWith("𠮷…", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 50, 140);
    }

    [Fact]
    public void A_text_without_it_has_no_snippet() => Assert.Null(SearchMarks.Snippet("别的", SearchWords.Of("苏州")));

    [Fact]
    public void A_short_text_is_its_own_snippet() =>
        Assert.Equal("“[苏州]”！", Text(SearchMarks.Snippet("“苏州”！", SearchWords.Of("苏州"))!));

    [Fact]
    public void The_words_of_a_story_are_those_of_its_author()
    {
        var body = SafeHtml.Trusted(
            "<p><span class=\"dateline\">山河网青屿11月7日电(<span class=\"dateline__role\">记者</span> <a href=\"/people/x\">林晚</a>)</span>风电场&lt;全部&gt;并网 &amp; 发电。</p>\n"
            + "<figure class=\"figure\"><picture><img src=\"/a.jpg\" alt=\"海面\"></picture><figcaption><span class=\"figure__caption\">傍晚的风机。</span> <span class=\"figure__credit\">何川 摄</span></figcaption></figure>\n"
            + "<ul><li>其一</li><li>其二</li></ul><p>完了<span class=\"end-mark\">(完)</span></p>");

        Assert.Equal("风电场<全部>并网 & 发电。\n\n傍晚的风机。 \n\n其一\n其二\n完了", StoryWords.Of(body));
    }

    private static string Text(IEnumerable<SearchRun> runs) => string.Concat(runs.Select(run => run.IsFound ? $"[{run.Text}]" : run.Text));
}
