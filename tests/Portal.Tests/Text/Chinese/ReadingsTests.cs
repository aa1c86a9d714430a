using System.Text;
using Portal.Text.Chinese;
using Xunit;

namespace Portal.Tests.Text.Chinese;

public sealed class ReadingsTests
{
    [Theory]
    [InlineData('規', "guī", true)]
    [InlineData('長', "zhǎng", true)]
    [InlineData('長', "cháng", true)]
    [InlineData('長', "guī", false)]
    [InlineData('國', "ɡuó", true)]
    [InlineData('A', "ā", false)]
    public void A_character_has_its_modern_readings(char sign, string reading, bool expected) => Assert.Equal(expected, Readings.Has(sign, reading));

    [Theory]
    [InlineData("huì", true)]
    [InlineData("lǜ", true)]
    [InlineData("hui", false)]
    [InlineData("hxì", false)]
    [InlineData("de", false)]
    public void A_toned_syllable_is_one_that_some_character_is_read_as(string text, bool expected) => Assert.Equal(expected, Readings.IsTonedSyllable(text));

    [Theory]
    [InlineData("lǜ", "lv")]
    [InlineData("zhǎng", "zhang")]
    [InlineData("nüè", "nve")]
    public void Tones_are_dropped(string reading, string plain) => Assert.Equal(plain, Readings.Untoned(reading));

    [Fact]
    public void A_sign_that_is_not_Han_has_no_reading() => Assert.Null(Readings.Main(new Rune('a')));
}
