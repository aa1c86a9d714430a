using Portal.Text;
using Xunit;

namespace Portal.Tests.Text;

public sealed class WordsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("湖面通航。", 4)]
    [InlineData("𠮷田安", 3)]
    [InlineData("共1,234.5公里", 4)]
    [InlineData("Harbor Light don't stop", 4)]
    [InlineData("state-of-the-art", 1)]
    [InlineData("用C#写5G应用", 6)]
    [InlineData("10:16:07开船", 3)]
    [InlineData("第一。第二。", 4)]
    [InlineData("カヌー", 3)]
    [InlineData("end. Start", 2)]
    [InlineData("“，。！？”——……", 0)]
    [InlineData("café naïve", 2)]
    public void Han_characters_and_latin_runs_are_words(string text, int expected) => Assert.Equal(expected, Words.Count(text));
}
