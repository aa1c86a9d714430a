using System.Text;
using Portal.Import;
using Portal.Stories;
using Xunit;

namespace Portal.Tests.Import;

public sealed class PlainPageTests
{
    [Fact]
    public void The_first_line_is_the_title_where_no_time_says_otherwise()
    {
        var page = Read("渔港开港\n第一段在这里。\n第二段在这里。");

        Assert.Equal("渔港开港", page.Story.Title);
        Assert.Equal("第一段在这里。\n\n第二段在这里。", page.Story.Body);
        Assert.Empty(page.Findings);
    }

    [Fact]
    public void A_line_above_the_title_is_its_kicker()
    {
        var page = Read("聚焦渔业大会\n渔港今天开港\n\n2031-03-05 09:08\n\n第一段在这里。");

        Assert.Equal(("聚焦渔业大会", "渔港今天开港"), (page.Story.Kicker, page.Story.Title));
    }

    [Fact]
    public void A_title_that_ends_like_a_sites_name_is_the_title()
    {
        var page = Read("我省建成首个物联网\n2031-03-05 09:08\n\n第一段在这里。");

        Assert.Equal("我省建成首个物联网", page.Story.Title);
    }

    [Fact]
    public void An_interview_keeps_its_questions()
    {
        var page = Read("专访何远\n\n2031-03-05 09:08\n来源:海东网\n\n记者：您怎么看？\n\n何远：很好。\n\n编辑:林一苇");

        Assert.Equal("记者：您怎么看？\n\n何远：很好。", page.Story.Body);
        Assert.Equal([new Credit(CreditRole.Editor, "林一苇")], page.Story.Credits);
    }

    [Fact]
    public void A_paragraph_about_copyright_is_no_notice()
    {
        var page = Read("版权大会开幕\n\n2031-03-05 09:08\n\n  版权局说，未经授权不得转载。\n\n  大会明天闭幕，与会者讨论了法律责任。\n");

        Assert.Equal(2, page.Story.Body.Split("\n\n").Length);
        Assert.Empty(page.Edition.Notices);
    }

    [Fact]
    public void A_line_below_the_editor_that_is_no_notice_is_reported()
    {
        var page = Read("渔港开港\n\n2031-03-05 09:08\n\n第一段在这里。\n\n编辑:林一苇\n相关阅读\n");

        var finding = Assert.Single(page.Findings);
        Assert.Equal((FindingRule.FieldSplit, "相关阅读", true), (finding.Rule, finding.Before, finding.BlocksPublishing));
    }

    [Fact]
    public void An_end_mark_on_its_own_line_is_no_paragraph()
    {
        var page = Read("渔港开港\n\n2031-03-05 09:08\n\n第一段在这里。\n\n(完)\n");

        Assert.Equal(("第一段在这里。", EndMark.End), (page.Story.Body, page.Story.EndMark));
    }

    [Fact]
    public void Photos_before_the_first_and_after_the_last_paragraph_keep_their_places()
    {
        var page = Read("渔港开港\n\n2031-03-05 09:08\n\n渔港全景\n渔港全景。周岚 摄\n\n　　第一段在这里。(完)\n\n渔港夜景。周岚 摄\n\n编辑:林一苇");

        Assert.Equal([0, 1], page.Story.Photos.Select(photo => photo.AfterParagraph));
        Assert.Equal("渔港全景|", string.Join('|', page.Story.Photos.Select(photo => photo.Alt)));
        Assert.Equal(EndMark.End, page.Story.EndMark);
    }

    [Fact]
    public void Padded_names_are_closed_up_and_recorded()
    {
        var page = Read("渔港开港\n\n2031-03-05 09:08\n\n中新网临港3月5日电(记者 孙 权)渔港开港。");

        Assert.Equal([new Credit(CreditRole.Reporter, "孙权")], page.Story.Credits);
        Assert.Equal([(FindingRule.FieldSplit, "孙 权", "孙权")], page.Findings.Select(finding => (finding.Rule, finding.Before, finding.After)));
    }

    [Fact]
    public void Brackets_that_hold_more_than_names_stay_and_are_pointed_out()
    {
        var page = Read("渔港开港\n\n2031-03-05 09:08\n\n中新网临港3月5日电(记者 在渔港的现场采访)渔港开港。");

        Assert.Equal("(记者 在渔港的现场采访)渔港开港。", page.Story.Body);
        Assert.True(Assert.Single(page.Findings).BlocksPublishing);
    }

    [Fact]
    public void An_author_who_is_also_the_reporter_is_one_credit()
    {
        var page = Read("渔港开港\n\n2031-03-05 09:08 作者:孙权\n\n中新网临港3月5日电(记者 孙权)渔港开港。");

        Assert.Equal([new Credit(CreditRole.Reporter, "孙权")], page.Story.Credits);
    }

    [Fact]
    public void An_English_page_is_left_alone()
    {
        var page = Read("Harbour opens\n\n2031-03-05 09:08\n\nThe harbour opened today, at 9:08, to \"great\" joy. Was it late? No: it said \"渔港\", twice!", "en");

        Assert.Equal("The harbour opened today, at 9:08, to \"great\" joy. Was it late? No: it said \"渔港\", twice!", page.Story.Body);
        Assert.Empty(page.Findings);
    }

    private static ImportedPage Read(string text, string language = "zh-Hans") =>
        PageReader.Read(Encoding.UTF8.GetBytes(text), language).Page!;
}
