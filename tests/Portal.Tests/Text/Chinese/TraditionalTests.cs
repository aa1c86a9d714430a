using Portal.Text.Chinese;
using Xunit;

namespace Portal.Tests.Text.Chinese;

public sealed class TraditionalTests
{
    [Theory]
    [InlineData("後天，皇后，然後", "后天，皇后，然后")]
    [InlineData("制度、製造、製度", "制度、制造、制度")]
    [InlineData("關係、聯繫、系統、聯系", "关系、联系、系统、联系")]
    [InlineData("並且、合併、并且", "并且、合并、并且")]
    [InlineData("復制、複製、恢復、反覆、答覆", "复制、复制、恢复、反复、答复")]
    [InlineData("乾隆、乾燥、乾坤", "乾隆、干燥、乾坤")]
    [InlineData("頭髮、發展", "头发、发展")]
    [InlineData("一隻、只有", "一只、只有")]
    [InlineData("裡面、鄰里、裏面", "里面、邻里、里面")]
    [InlineData("颱風、臺灣、檯面", "台风、台湾、台面")]
    [InlineData("瞭解、瞭望、明瞭", "了解、瞭望、明了")]
    [InlineData("沈陽、瀋陽、沈先生、沈默", "沈阳、沈阳、沈先生、沉默")]
    [InlineData("隨著、著名、專著、穿著", "随着、著名、专著、穿着")]
    [InlineData("關於倫敦、對於倫理、位於坦桑", "关于伦敦、对于伦理、位于坦桑")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("简体不变", "简体不变")]
    public void Phrases_decide_before_signs(string traditional, string simplified) =>
        Assert.Equal(simplified, Traditional.ToSimplified(traditional));

    [Theory]
    [InlineData("這是一篇繁體中文的新聞報道，講述漁業發展。", true)]
    [InlineData("这是一篇简体中文的新闻报道，讲述渔业发展。", false)]
    [InlineData("这篇简体报道引用了「國破山河在，城春草木深」這句詩，并讲述渔业发展的许多情况。", false)]
    [InlineData("本篇后制系并", false)]
    [InlineData("Plain English text.", false)]
    [InlineData("", false)]
    public void A_text_is_Traditional_by_what_prevails(string text, bool expected) => Assert.Equal(expected, Traditional.Prevails(text));
}
