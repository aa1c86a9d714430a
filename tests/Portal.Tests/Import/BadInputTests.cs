using System.Text;
using Portal.Import;
using Xunit;

namespace Portal.Tests.Import;

public sealed class BadInputTests
{
    private const string Page = "<html><body><h1>岭海渔业发展大会开幕</h1><div><p>大会今天在临港开幕，代表们来自各地，气氛热烈。</p>{0}</div></body></html>";

    [Fact]
    public void An_empty_file_is_refused() => AssertRefused(ImportRefusal.Empty, []);

    [Fact]
    public void White_space_is_refused() => AssertRefused(ImportRefusal.Empty, " \r\n\t \n"u8.ToArray());

    [Fact]
    public void A_byte_order_mark_alone_is_refused() => AssertRefused(ImportRefusal.Empty, [0xEF, 0xBB, 0xBF]);

    [Fact]
    public void A_picture_is_refused() => AssertRefused(ImportRefusal.Binary, [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[100]]);

    [Fact]
    public void Text_with_a_zero_byte_is_refused() => AssertRefused(ImportRefusal.Binary, "标题\0正文"u8.ToArray());

    [Fact]
    public void A_file_past_the_limit_is_refused() => AssertRefused(ImportRefusal.TooLarge, new byte[PageReader.MaxBytes + 1]);

    [Fact]
    public void Random_bytes_are_refused()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);

        var reading = PageReader.Read([.. bytes.Where(value => value >= 0x80)], "zh-Hans");

        Assert.Equal(ImportRefusal.NotText, reading.Refusal);
    }

    [Fact]
    public void Paragraphs_without_a_headline_are_refused() =>
        AssertRefused(ImportRefusal.NoTitle, "　　第一段在这里。\n\n　　第二段在这里。\n"u8.ToArray());

    [Fact]
    public void An_HTML_page_without_a_headline_is_refused() =>
        AssertRefused(ImportRefusal.NoTitle, "<html><body><p>大会今天在临港开幕，代表们来自各地。</p><p>散会。</p></body></html>"u8.ToArray());

    [Fact]
    public void A_headline_alone_is_refused() => AssertRefused(ImportRefusal.NoBody, "岭海渔业发展大会开幕\n\n2031-03-05 09:08:07\n"u8.ToArray());

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<foo>")]
    [InlineData("<foo/>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<!--><div>")]
    [InlineData("<!-- --!><div>")]
    [InlineData("<svg><title><div>")]
    [InlineData("<svg><path>")]
    [InlineData("<button><p>")]
    [InlineData("<font color=red><p>")]
    [InlineData("<noscript><div>")]
    [InlineData("<template><div>")]
    public void Endless_nesting_is_refused(string markup)
    {
        var html = string.Format(null, Page, string.Concat(Enumerable.Repeat(markup, 50_000)));

        var reading = PageReader.Read(Encoding.UTF8.GetBytes(html), "zh-Hans");

        Assert.True(reading.Refusal is ImportRefusal.TooDeep or ImportRefusal.TooComplex, $"{reading.Refusal}");
    }

    [Fact]
    public void Nesting_as_real_pages_have_it_is_read()
    {
        var html = string.Format(null, Page, string.Concat(Enumerable.Repeat("<div>", 100)));

        Assert.True(PageReader.Read(Encoding.UTF8.GetBytes(html), "zh-Hans").IsPage);
    }

    [Fact]
    public void Endless_elements_are_refused()
    {
        var html = string.Format(null, Page, string.Concat(Enumerable.Repeat("<p>x", 300_000)));

        AssertRefused(ImportRefusal.TooComplex, Encoding.UTF8.GetBytes(html));
    }

    [Theory]
    [InlineData("(huì")]
    [InlineData("?guī)")]
    [InlineData("家?guī)斐")]
    [InlineData("來源:")]
    [InlineData("2031-03-05 ")]
    [InlineData("(((((")]
    [InlineData("會(huì)")]
    [InlineData("著")]
    [InlineData("[](")]
    [InlineData("中新网")]
    [InlineData("\uFFFD")]
    [InlineData("\n\n")]
    [InlineData("摄 ")]
    public void Endless_text_does_not_throw(string repeated)
    {
        var text = "岭海渔业发展大会开幕\n\n2031-03-05 09:08:07\n\n" + string.Concat(Enumerable.Repeat(repeated, 100_000));

        var reading = PageReader.Read(Encoding.UTF8.GetBytes(text), "zh-Hans");

        Assert.True(reading.IsPage || reading.Refusal is not null);
    }

    [Fact]
    public void Cut_and_twisted_pages_never_throw()
    {
        var random = new Random(42);
        var page = Encoding.UTF8.GetBytes(PageAsHtml.Of(Example.Text("traditional.txt"), "utf-8"));
        for (var round = 0; round < 300; round++)
        {
            var twisted = page[..random.Next(page.Length)];
            for (var hit = 0; hit < 20 && twisted.Length > 0; hit++)
            {
                twisted[random.Next(twisted.Length)] = (byte)random.Next(1, 256);
            }

            var reading = PageReader.Read(twisted, "zh-Hans");

            Assert.True(reading.IsPage || reading.Refusal is not null);
        }
    }

    private static void AssertRefused(ImportRefusal refusal, byte[] bytes) =>
        Assert.Equal(refusal, PageReader.Read(bytes, "zh-Hans").Refusal);
}
