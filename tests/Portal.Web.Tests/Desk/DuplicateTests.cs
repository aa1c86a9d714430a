using Portal.Links;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>The warning of stories that one may repeat, while it is being written and when a page is imported.</summary>
public sealed class DuplicateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_names_what_it_may_repeat_and_keeps_nobody_from_saving()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var editor = await desk.SignInAsync("editor", Role.Editor, Token);
        var first = await desk.SaveAsync(TestStories.Brief("临江港扩建工程今天开工") with { OriginalUrl = "https://paper.example/1" }, Token);
        var form = (await editor.OpenAsync(DeskPaths.NewArticle, Token)).Story();

        (string, string)[] typed = [("title", "港口开工"), ("originalUrl", "https://www.paper.example/1/"), ("body", "正文。")];
        var page = await editor.SendAsync(DeskPaths.NewArticle, form.With([.. typed, ("do", "check")]), Token);

        var warning = page.GetElementById("duplicates")!;
        Assert.Contains("原文地址相同", warning.TextContent, StringComparison.Ordinal);
        Assert.Equal(DeskPaths.Article(first), warning.QuerySelector("a")!.GetAttribute("href"));
        await editor.SendAsync(DeskPaths.NewArticle, form.With([.. typed, ("do", "save")]), Token);
        Assert.Contains("done=StoryBegun", editor.Location, StringComparison.Ordinal);
        Assert.NotNull((await editor.OpenAsync(editor.Location!, Token)).GetElementById("duplicates"));
        Assert.Null((await editor.OpenAsync(DeskPaths.NewArticle, Token)).GetElementById("duplicates"));
    }

    [Fact]
    public async Task An_import_names_the_stories_that_a_page_may_repeat()
    {
        using var program = new PortalProgram();
        await program.DoAsync(Token, "edition", "add", "main", "--name", "山河新闻", "--language", "zh-Hans");
        var page = "临江港扩建工程开工\n2025年11月07日 09:00:00 来源：山河网\n　　临江港扩建工程今天开工，预计三年后建成。\n　　港口方面表示，施工期间航道照常通行。\n";
        program.Write("one.txt", page);
        program.Write("two.txt", page.Replace("三年", "四年", StringComparison.Ordinal));
        await program.DoAsync(Token, "import", Path.Combine(program.Folder, "one.txt"));

        var output = await program.DoAsync(Token, "import", Path.Combine(program.Folder, "two.txt"));

        Assert.Contains("warning: similar title as 临江港扩建工程开工 (article 1)", output, StringComparison.Ordinal);
    }
}
