using System.Text;
using Portal.Import;
using Portal.Stories;
using Xunit;

namespace Portal.Tests.Import;

public sealed class HtmlPageTests
{
    [Fact]
    public void Inline_style_and_links_become_Markdown()
    {
        var page = Read("<p>渔港<strong>今天</strong>开港，<em>很多人</em>来了，见<a href='https://a.example/b(1)'>公告</a>与<a href='javascript:x()'>此处</a>。</p>");

        Assert.Equal("渔港**今天**开港，*很多人*来了，见[公告](<https://a.example/b(1)>)与此处。", page.Story.Body);
    }

    [Fact]
    public void Headings_lists_and_quotations_become_blocks()
    {
        var page = Read("<p>渔港今天开港，很多人来了。</p><h2>日程</h2><ul><li>开港</li><li>参观</li></ul><ol><li>一</li><li>二</li></ol><blockquote><p>好。</p><p>很好。</p></blockquote>");

        Assert.Equal("渔港今天开港，很多人来了。\n\n## 日程\n\n- 开港\n- 参观\n\n1. 一\n2. 二\n\n> 好。\n>\n> 很好。", page.Story.Body);
    }

    [Fact]
    public void Signs_of_a_typed_address_are_not_escaped()
    {
        var page = Read("<p>渔港今天开港，见https://a.example/p_q/_s_.html?x=~y，不是*星号*和_线_。</p>");

        Assert.Equal(@"渔港今天开港，见https://a.example/p_q/_s_.html?x=~y，不是\*星号\*和\_线\_。", page.Story.Body);
    }

    [Fact]
    public void Raised_and_lowered_digits_stay_so()
    {
        var page = Read("<p>渔港今年卸货10<sup>8</sup>公斤，排放CO<sub>2</sub>少了，浓度为10<sup>-6</sup>，见注<sup>[1]</sup>。</p>");

        Assert.Equal("渔港今年卸货10⁸公斤，排放CO₂少了，浓度为10⁻⁶，见注[1]。", page.Story.Body);
    }

    [Theory]
    [InlineData("<p>今晚有雨。</p><p>编辑：何远</p>")]
    [InlineData("<div class='content'><p>今晚有雨。</div><div>编辑：何远</div>")]
    [InlineData("<div>今晚有雨。</div><div>编辑：何远</div>")]
    public void A_flash_of_one_short_sentence_is_a_story(string story)
    {
        var html = $"<!DOCTYPE html><html><body><div><a href='/'>首页。</a></div><h1>今晚有雨</h1><p>2031-03-05 09:08:07 来源：海东网</p>{story}</body></html>";

        var page = PageReader.Read(Encoding.UTF8.GetBytes(html), "zh-Hans").Page!;

        Assert.Equal(("今晚有雨。", "海东网"), (page.Story.Body, page.Story.Source));
        Assert.Equal([new Credit(CreditRole.Editor, "何远")], page.Story.Credits);
    }

    [Fact]
    public void A_dateline_in_bold_leaves_no_empty_style()
    {
        var page = Read("<p><strong>　　中新网临港3月5日电</strong>(记者 <b>孙权</b>)<strong>渔港</strong>开港，很多人来了。</p>");

        Assert.Equal("**渔港**开港，很多人来了。", page.Story.Body);
        Assert.Equal([new Credit(CreditRole.Reporter, "孙权")], page.Story.Credits);
    }

    [Fact]
    public void Scripts_menus_and_advertisements_are_no_text()
    {
        var page = Read("<script>document.write('<p>坏</p>')</script><div class='ad'>广告广告广告广告广告广告</div><nav><p>菜单</p></nav><p>渔港今天开港，很多人来了。</p><div class='share'>分享到</div><style>p{}</style><div style='display:none'>隐藏的文字</div>");

        Assert.Equal("渔港今天开港，很多人来了。", page.Story.Body);
    }

    [Fact]
    public void Line_breaks_divide_paragraphs()
    {
        var page = Read("　　渔港今天开港，很多人来了。<br><br>　　第二天人更多，船也更多。<br/>　　第三天没有人来了。");

        Assert.Equal("渔港今天开港，很多人来了。\n\n第二天人更多，船也更多。\n\n第三天没有人来了。", page.Story.Body);
    }

    [Fact]
    public void Wrapped_source_lines_join_without_a_space_and_typed_spaces_stay()
    {
        var page = Read("<p>渔港今天\n      开港，“向海而兴 因渔而富”，来了\n  John\n  Smith。</p>");

        Assert.Equal("渔港今天开港，“向海而兴 因渔而富”，来了 John Smith。", page.Story.Body);
    }

    [Fact]
    public void Figures_keep_alt_caption_and_credit()
    {
        var page = Read("<p>渔港今天开港，很多人来了。</p><figure><img src='a/1.jpg' alt='渔港'><figcaption>渔港全景。周岚 摄</figcaption></figure><p>第二天人更多。</p><p align='center'><img src='https://img.example/2.jpg' alt=''></p><p align='center'>没有署名的图说</p>");

        Assert.Equal(
            [
                new PhotoUse { AfterParagraph = 1, Alt = "渔港", Caption = "渔港全景。", CreditName = "周岚", CreditKind = PhotoCreditKind.Shot },
                new PhotoUse { AfterParagraph = 2, Caption = "没有署名的图说" },
            ],
            page.Story.Photos);
        Assert.Equal([new KeyValuePair<int, string>(0, "a/1.jpg")], page.PhotoPaths);
    }

    [Theory]
    [InlineData("../secret.jpg")]
    [InlineData("a/../../secret.jpg")]
    [InlineData("a/%2e%2e/%2e%2e/secret.jpg")]
    [InlineData("/etc/passwd.jpg")]
    [InlineData("\\\\host\\x.jpg")]
    [InlineData("//host/x.jpg")]
    [InlineData("file:///etc/x.jpg")]
    [InlineData("C:\\x.jpg")]
    [InlineData("https://a.example/x.jpg")]
    public void Photos_outside_the_pages_folder_are_not_local(string source)
    {
        var page = Read($"<p>渔港今天开港，很多人来了。</p><img src='{source}' alt='渔港'>");

        Assert.Single(page.Story.Photos);
        Assert.Empty(page.PhotoPaths);
    }

    [Fact]
    public void Icons_and_counters_are_no_photos()
    {
        var page = Read("<p>渔港今天开港，很多人来了。</p><img src='logo.png' alt='标志'><img src='x.gif' width='1' height='1'><img src='data:image/png;base64,AAAA'>");

        Assert.Empty(page.Story.Photos);
    }

    [Fact]
    public void Facts_for_machines_fill_what_the_page_does_not_show()
    {
        var page = Read(
            "<p>渔港今天开港，很多人来了。</p>",
            "<meta property='article:published_time' content='2031-03-05T09:08:07+08:00'>",
            "<div>2031年03月05日 09:08</div><div style='display:none'><span id='source_baidu'>来源：<a href='https://a.example/n/1.html'>海东网</a></span><span id='author_baidu'>作者：周岚</span><span id='editor_baidu'>责任编辑：何远</span></div>");

        Assert.Equal(new DateTime(2031, 3, 5, 9, 8, 7), page.PublishedLocal);
        Assert.Equal("海东网", page.Story.Source);
        Assert.Equal([new(CreditRole.Author, "周岚"), new Credit(CreditRole.ResponsibleEditor, "何远")], page.Story.Credits);
    }

    [Fact]
    public void A_source_that_links_to_an_article_names_the_original()
    {
        var page = Read("<p>渔港今天开港，很多人来了。</p>", "", "<div>2031-03-05 09:08 来源：<a href='https://a.example/n/1.html'>海东网</a></div>");

        Assert.Equal(("海东网", "https://a.example/n/1.html"), (page.Story.Source, page.Story.OriginalUrl));
    }

    [Fact]
    public void Without_a_heading_the_documents_title_loses_its_site()
    {
        var html = "<html><head><title>渔港——开港了-海东网</title></head><body><div><p>渔港今天开港，很多人来了。</p></div></body></html>";

        var page = PageReader.Read(Encoding.UTF8.GetBytes(html), "zh-Hans").Page!;

        Assert.Equal("渔港——开港了", page.Story.Title);
    }

    [Fact]
    public void Character_references_do_not_lead_offsets_astray()
    {
        var page = Read("<p>&nbsp;&nbsp;A&amp;B公司&#26469;了,渔港&ldquo;开港&rdquo;,很多人。</p>");

        Assert.Equal("A&B公司来了，渔港“开港”，很多人。", page.Story.Body);
        Assert.All(
            page.Findings.Where(finding => finding.Rule == FindingRule.Width),
            finding => Assert.Equal(',', page.SourceText[finding.Offset]));
    }

    [Fact]
    public void Findings_in_menus_are_not_kept()
    {
        var page = Read("<p>渔港今天开港，很多人来了。</p>", "", "<div>今日导读,很多内容,在这里</div>");

        Assert.Empty(page.Findings);
    }

    private static ImportedPage Read(string story, string head = "", string above = "")
    {
        var html = $"<!DOCTYPE html><html><head><title>渔港开港-海东网</title>{head}</head><body><h1>渔港开港</h1>{above}<div class='content'>{story}</div></body></html>";
        return PageReader.Read(Encoding.UTF8.GetBytes(html), "zh-Hans").Page!;
    }
}
