using System.Globalization;
using Portal.Import.Fields;
using Portal.Stories;
using Xunit;

namespace Portal.Tests.Import;

public sealed class FieldTests
{
    [Theory]
    [InlineData("中新网江苏新闻11月7日电(记者 孙权)6日下午，会议开幕。", "中新网|江苏新闻|11-7|电", "Reporter 孙权", "6日下午，会议开幕。")]
    [InlineData("中新社北京1月25日电 记者25日从临港获悉", "中新社|北京|1-25|电", "", "记者25日从临港获悉")]
    [InlineData("中新网1月25日电 据临港网信网消息", "中新网||1-25|电", "", "据临港网信网消息")]
    [InlineData("新华社北京12月31日电（记者张三、李四）新年将至。", "新华社|北京|12-31|电", "Reporter 张三,Reporter 李四", "新年将至。")]
    [InlineData("本报临港 3月5日 讯（记者 张三 李四 通讯员 王五）渔港开港。", "本报|临港|3-5|讯", "Reporter 张三,Reporter 李四,Correspondent 王五", "渔港开港。")]
    [InlineData("央视网消息：渔港开港。", null, "", "")]
    [InlineData("央视网3月5日消息 渔港开港。", "央视网||3-5|消息", "", "渔港开港。")]
    [InlineData("中新网临港3月5日电 (孙 权 记者)渔港开港。", "中新网|临港|3-5|电", "", "(孙 权 记者)渔港开港。")]
    [InlineData("中新网临港3月5日电 (记者 孙 权 李 明)渔港开港。", "中新网|临港|3-5|电", "Reporter 孙权,Reporter 李明", "渔港开港。")]
    [InlineData("中新网临港3月5日电(记者 买买提·艾力 摄影记者 周岚)渔港开港。", "中新网|临港|3-5|电", "Reporter 买买提·艾力,Photographer 周岚", "渔港开港。")]
    [InlineData("海东社临港3月5日电 渔港开港。", "海东社|临港|3-5|电", "", "渔港开港。")]
    [InlineData("临港3月5日电 渔港开港。", "|临港|3-5|电", "", "渔港开港。")]
    [InlineData("中新网临港13月5日电 渔港开港。", null, "", "")]
    [InlineData("临港市11月7日电力供应恢复正常。", null, "", "")]
    [InlineData("合作社11月7日讯问了社员。", null, "", "")]
    [InlineData("5日上午，渔港开港。", null, "", "")]
    public void A_dateline_is_told_from_text(string paragraph, string? dateline, string credits, string rest)
    {
        var opening = DatelineOpening.Read(paragraph);

        Assert.Equal(dateline, opening is null ? null : Written(opening.Dateline));
        Assert.Equal(credits, Written(opening?.Credits ?? []));
        Assert.Equal(rest, opening is null ? "" : paragraph[opening.Length..]);
    }

    [Theory]
    [InlineData("大会开幕。江苏省民政厅供图", "大会开幕。|江苏省民政厅|Handout")]
    [InlineData("乘客走上甲板。周岚 摄", "乘客走上甲板。|周岚|Shot")]
    [InlineData("乘客走上甲板。 海东社记者 周 岚 摄", "乘客走上甲板。|海东社记者 周岚|Shot")]
    [InlineData("乘客走上甲板 周岚 摄", "乘客走上甲板|周岚|Shot")]
    [InlineData("乘客走上甲板 周岚摄", "乘客走上甲板|周岚|Shot")]
    [InlineData("乘客走上甲板(周岚 摄)", "乘客走上甲板|周岚|Shot")]
    [InlineData("乘客走上甲板。（资料图）", "乘客走上甲板。||Archive")]
    [InlineData("渔港夜景。资料图", "渔港夜景。||Archive")]
    [InlineData("救援现场。视频截图", "救援现场。||VideoStill")]
    [InlineData("未来渔港想象图。AI生成", "未来渔港想象图。||AiGenerated")]
    [InlineData("资料图：渔港夜景。周岚 摄", "资料图：渔港夜景。|周岚|Shot")]
    [InlineData("渔港夜景。图片由省渔业厅提供", "渔港夜景。|省渔业厅|Handout")]
    [InlineData("渔港夜景。摄影：周岚", "渔港夜景。|周岚|Shot")]
    [InlineData("渔港夜景。图源：海东网", "渔港夜景。|海东网|Unknown")]
    [InlineData("省渔业厅供图", "|省渔业厅|Handout")]
    [InlineData("渔港夜景。", null)]
    [InlineData("他从小喜欢拍摄", null)]
    [InlineData("物资由市渔业局提供", null)]
    [InlineData("大会由省渔业厅主办，市渔业局提供支持。", null)]
    public void A_caption_is_cut_from_its_credit(string text, string? expected)
    {
        var caption = PhotoCaption.Read(text);

        Assert.Equal(expected, caption is null ? null : $"{caption.Caption}|{caption.CreditName}|{caption.CreditKind}");
    }

    [Theory]
    [InlineData("2023-11-07 10:16:07", "2023-11-07T10:16:07")]
    [InlineData("2023年11月07日 10:16", "2023-11-07T10:16:00")]
    [InlineData("2023年11月7日10:16", "2023-11-07T10:16:00")]
    [InlineData("2023/11/7 9:05", "2023-11-07T09:05:00")]
    [InlineData("2023-11-07T10:16:07+08:00", "2023-11-07T10:16:07")]
    [InlineData("2023-11-07T02:16:07Z", "2023-11-07T10:16:07")]
    [InlineData("发布时间:2023-11-07 10:16 来源:中新网", "2023-11-07T10:16:00")]
    [InlineData("2023-11-07", "2023-11-07T00:00:00")]
    [InlineData("2023-13-07 10:16", null)]
    [InlineData("2023-02-30 10:16", null)]
    [InlineData("电话12023-11-07", null)]
    public void A_published_time_is_read_to_the_second(string text, string? expected)
    {
        var published = FactLine.Read(text)?.Published;

        Assert.Equal(expected, published?.Local.ToString("s", CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Unspecified, published?.Local.Kind ?? DateTimeKind.Unspecified);
    }

    [Theory]
    [InlineData("来源:中新网江苏", "中新网江苏", "")]
    [InlineData("2031-03-05 09:08 | 来源：海东网 | 作者：周岚 赵小满", "海东网", "Author 周岚,Author 赵小满")]
    [InlineData("编辑:顾名筛", null, "Editor 顾名筛")]
    [InlineData("【责任编辑:顾名筛】", null, "ResponsibleEditor 顾名筛")]
    [InlineData("编辑：顾 名 筛　责任编辑：何 远", null, "Editor 顾名筛,ResponsibleEditor 何远")]
    [InlineData("(责任编辑：何远)", null, "ResponsibleEditor 何远")]
    [InlineData("作者: John Smith", null, "Author John Smith")]
    public void A_fact_line_gives_source_and_people(string text, string? source, string credits)
    {
        var facts = FactLine.Read(text);

        Assert.Equal(source, facts?.Source);
        Assert.Equal(credits, Written(facts?.Credits ?? []));
    }

    [Theory]
    [InlineData("记者：您怎么看这次大会？")]
    [InlineData("编辑：这篇稿子写得不错，可以发。")]
    [InlineData("会议时间：3月5日。地点：临港。")]
    [InlineData("2031年3月5日，渔港开港。")]
    [InlineData("消息来源:一位不愿透露姓名的官员说，渔港将在明年开工建设，预计三年后完成全部工程。")]
    [InlineData("")]
    public void Text_is_not_taken_for_a_fact_line(string text) => Assert.Null(FactLine.Read(text));

    [Theory]
    [InlineData("中国新闻网江苏正文", "中国新闻网", "江苏")]
    [InlineData("首页 › 江苏 › 正文", null, "江苏")]
    [InlineData("首页>江苏>要闻>正文", null, "江苏")]
    [InlineData("当前位置：海东网 > 岭海 > 正文", "海东网", "岭海")]
    [InlineData("海东日报 >> 临港频道 >> 正文", "海东日报", "临港频道")]
    public void A_breadcrumb_names_site_and_edition(string line, string? site, string? edition) =>
        Assert.Equal(new Breadcrumb(site, edition), Breadcrumb.Read(line));

    [Theory]
    [InlineData("举行。(完)", EndMark.End, "举行。")]
    [InlineData("举行。（完）", EndMark.End, "举行。")]
    [InlineData("举行。 (完毕) ", EndMark.Finished, "举行。")]
    [InlineData("举行。■", EndMark.Square, "举行。")]
    [InlineData("举行。(完)【责任编辑:何远】", EndMark.End, "举行。")]
    [InlineData("举行。", EndMark.None, "举行。")]
    [InlineData("这件事还没(说)完", EndMark.None, "这件事还没(说)完")]
    public void An_end_mark_is_taken_off_the_last_paragraph(string paragraph, EndMark mark, string text)
    {
        var end = BodyEnd.Read(paragraph);

        Assert.Equal((mark, text), (end.EndMark, paragraph[..end.Length]));
    }

    [Theory]
    [InlineData("2023. 年终盘点", @"2023\. 年终盘点")]
    [InlineData("2023.年终盘点", "2023.年终盘点")]
    [InlineData("# 1 号渔港", @"\# 1 号渔港")]
    [InlineData("#渔港#开港", "#渔港#开港")]
    [InlineData("- 项", @"\- 项")]
    [InlineData("——项", "——项")]
    [InlineData("> 引", @"\> 引")]
    [InlineData("3*4与*注", @"3\*4与\*注")]
    [InlineData("snake_case与_注_", @"snake_case与\_注\_")]
    [InlineData("[图]渔港", "[图]渔港")]
    [InlineData("[图](http://a.example)", @"\[图](http://a.example)")]
    [InlineData("a<b且3<4", @"a\<b且3<4")]
    [InlineData("A&B与&amp;", @"A&B与\&amp;")]
    [InlineData(@"C:\渔港与\*", @"C:\渔港与\\\*")]
    [InlineData("6日~8日、10日~12日", "6日~8日、10日~12日")]
    [InlineData("“数字+渔业”(临港)", "“数字+渔业”(临港)")]
    public void Text_that_looks_like_Markdown_stays_text(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownParagraph.Write(text, []));

    private static string Written(Dateline dateline) =>
        string.Create(CultureInfo.InvariantCulture, $"{dateline.Agency}|{dateline.Place}|{dateline.Month}-{dateline.Day}|{dateline.Verb}");

    private static string Written(IEnumerable<Credit> credits) =>
        string.Join(',', credits.Select(credit => $"{credit.Role} {credit.Name}"));
}
