namespace Portal.Testing;

/// <summary>What programs put on the clipboard, in their own kind of markup, with words of ours.</summary>
public static class PastedPages
{
    /// <summary>As Microsoft Word writes it: conditional comments, o:p, styles for lists, one bold stretch in two pieces.</summary>
    public const string Word = """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
        <style><!-- p.MsoNormal {mso-style-unhide:no; text-indent:21.0pt;} --></style></head>
        <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
        <h2><b><span style='font-family:黑体'>通航安排</span></b></h2>
        <p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体;mso-ascii-font-family:Calibri'>　　临江大桥</span><b><span lang=EN-US>8</span></b><b><span
        style='font-family:宋体'>月通车</span></b><span style='font-family:宋体'>,全长</span><span lang=EN-US>3.2</span><span style='font-family:宋体'>公里。</span><span lang=EN-US><o:p></o:p></span></p>
        <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
        <p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:宋体'>桥面双向六车道</span></p>
        <p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:宋体'>两侧设步道</span></p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>Ø<span>&nbsp; </span></span><![endif]>夜间亮灯</p>
        <!--EndFragment--></body></html>
        """;

    public const string WordAsMarkdown = "## 通航安排\n\n临江大桥**8月通车**，全长3.2公里。\n\n1. 桥面双向六车道\n2. 两侧设步道\n- 夜间亮灯";

    /// <summary>As WeChat's articles are built: nested sections, style by span, lazily loaded pictures, a name that looks like a menu's.</summary>
    public const string WeChat = """
        <meta charset='utf-8'><section data-role="outer" label="edited" style="max-width: 100%; letter-spacing: 1px;"><section style="text-align: center;"><span
        style="font-weight: bold; color: rgb(171, 25, 66);">渔港开市</span></section><section class="share side" style="line-height: 1.75em;"><p><span style="font-size: 15px;">　　&nbsp;清晨五点,渔港</span><strong><span
        style="font-weight: 700;">第一批</span></strong><span>渔船靠岸。</span></p><p><br></p><p><img class="rich_pages" data-src="https://pic.example/mmbiz_jpg/1/640?wx_fmt=jpeg" data-w="1080" alt="图片"></p>
        <p>“今年的收成不错!”<a href="https://a.example/s/1">船老大说</a>,<span style="font-style:italic">明天</span>还要出海。</p></section></section>
        """;

    public const string WeChatAsMarkdown = "**渔港开市**\n\n清晨五点，渔港**第一批**渔船靠岸。\n\n“今年的收成不错！”[船老大说](https://a.example/s/1)，*明天*还要出海。";

    /// <summary>As a browser copies a piece of a web page: styles written out, no document around it, a script that must not get in.</summary>
    public const string Web = """
        <meta charset='utf-8'><h3 style="color: rgb(26, 26, 26); font-weight: 700;">参观须知</h3><p style="margin: 0px;">图书馆每天限流三千人,需<b style="font-weight:normal;">预约</b>。<br>周一闭馆。</p><ul
        style="box-sizing: border-box;"><li>带上证件</li><li>提前到场</li></ul><blockquote><p>欢迎读者。</p></blockquote><script>alert(1)</script><p onclick="alert(2)"><a href="javascript:alert(3)">详情</a>见<a href="https://b.example/x(1)">公告</a>。</p>
        """;

    public const string WebAsMarkdown = "### 参观须知\n\n图书馆每天限流三千人，需预约。\n\n周一闭馆。\n\n- 带上证件\n- 提前到场\n\n> 欢迎读者。\n\n详情见[公告](<https://b.example/x(1)>)。";
}
