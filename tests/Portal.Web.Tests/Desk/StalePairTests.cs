using System.Net;
using AngleSharp.Html.Dom;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Stories;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>
/// Two browsers have the same article open and both act: whichever comes second is told so by 409, changes nothing and loses nothing. That holds for
/// every pair, also where the first act leaves nothing for the second to do, such as two withdrawals: what came between is what the person has to know.
/// </summary>
public sealed class StalePairTests
{
    /// <summary>The acts that change an article.</summary>
    public enum Act
    {
        Save,
        SignOff,
        Schedule,
        Publish,
        Withdraw,
        PhotoOrder,
    }

    private const string Typed = "第二个人写下的话，一个字也不能丢。";

    public static TheoryData<Act, Act> Pairs
    {
        get
        {
            var pairs = new TheoryData<Act, Act>();
            foreach (var first in Enum.GetValues<Act>())
            {
                Array.ForEach(Enum.GetValues<Act>(), second => pairs.Add(first, second));
            }

            return pairs;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task The_second_of_two_is_told_and_loses_nothing(Act first, Act second)
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var one = await desk.SignInAsync("first", Role.ChiefEditor, Token);
        using var two = await desk.SignInAsync("second", Role.ChiefEditor, Token);
        var id = await ReadyForAsync(desk, first);
        var (path, fields) = await OpenAsync(one, id, first, "第一个人的话。");
        var (latePath, lateFields) = await OpenAsync(two, id, second, Typed);

        await one.SendAsync(path, fields, Token);
        Assert.Equal(first == Act.Withdraw ? HttpStatusCode.OK : HttpStatusCode.Redirect, one.Status);
        var (before, text) = (await desk.ArticleAsync(id, Token), (await desk.VersionAsync(id, Token)).Story);
        var page = await two.SendAsync(latePath, lateFields, Token);

        Assert.Equal(HttpStatusCode.Conflict, two.Status);
        var after = await desk.ArticleAsync(id, Token);
        Assert.Equal((before.Revision, before.State, before.LiveVersion), (after.Revision, after.State, after.LiveVersion));
        Assert.Equal(text, (await desk.VersionAsync(id, Token)).Story);
        AssertKept(page, second);
        if (second != Act.Save)
        {
            // Who did what meanwhile, and a form that has seen it.
            Assert.Contains("first", page.QuerySelector(".fault .history")!.TextContent, StringComparison.Ordinal);
            Assert.Equal($"{after.Revision}", page.QuerySelector("main input[name=revision]")!.GetAttribute("value"));
        }
    }

    /// <summary>An article to which the act can be done.</summary>
    private static async Task<int> ReadyForAsync(WritingDesk desk, Act act)
    {
        var id = await desk.SaveAsync(TestStories.Brief() with { Photos = [Captioned("甲"), Captioned("乙")] }, Token);
        await desk.SubmitAsync(id, Token);
        if (act == Act.SignOff)
        {
            return id;
        }

        await desk.SignOffAsync(id, Token);
        if (act == Act.Withdraw)
        {
            await desk.Portal.Newsroom.DoAsync<ScheduleArticle, ArticleResult>(
                run => run.RunAsync(new ScheduleArticleRequest(id, null, TestClock.Start.UtcDateTime.AddHours(1)), Newsroom.Desk, Token));
        }

        return id;
    }

    private static PhotoUse Captioned(string name) => new()
    {
        AfterParagraph = 1,
        Alt = $"图{name}",
        Caption = name,
        CreditName = "林晚",
        CreditKind = PhotoCreditKind.Shot,
    };

    /// <summary>Opens the page and fills the form in, without sending it.</summary>
    private static async Task<(string Path, IReadOnlyList<(string Name, string Value)> Fields)> OpenAsync(DeskBrowser browser, int id, Act act, string typed)
    {
        if (act == Act.Save)
        {
            var form = (await browser.OpenAsync(DeskPaths.Article(id), Token)).Story();
            return (DeskPaths.Article(id), form.With(("do", "save"), ("summary", typed), ("note", typed)));
        }

        var page = await browser.OpenAsync(DeskPaths.Publish(id), Token);
        (string, string)[] seen =
        [
            .. new[] { "revision", "seen" }.Select(name => (name, page.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!)),
        ];
        (string Name, (string, string)[] Fields) own = act switch
        {
            Act.SignOff => ("sign-off", []),
            Act.Schedule => ("schedule", [("at", "2025-11-09T08:30")]),
            Act.Publish => ("now", []),
            Act.Withdraw => ("withdraw", [("text", typed)]),
            _ => ("photos", [("places", "2"), ("places", "1"), ("note", typed)]),
        };
        return ($"{DeskPaths.Publish(id)}/{own.Name}", [.. seen, .. own.Fields]);
    }

    private static void AssertKept(IHtmlDocument page, Act act)
    {
        switch (act)
        {
            case Act.Save:
                Assert.Equal(Typed, page.QuerySelector("form.story [name=summary]")!.GetAttribute("value"));
                Assert.Equal(Typed, page.QuerySelector("form.story [name=note]")!.GetAttribute("value"));
                break;
            case Act.Schedule:
                Assert.Equal("2025-11-09T08:30", page.GetElementById("schedule-at")!.GetAttribute("value"));
                break;
            case Act.Withdraw:
                Assert.Equal(Typed, ((IHtmlTextAreaElement)page.GetElementById("withdraw-text")!).Value);
                break;
            case Act.PhotoOrder:
                Assert.Equal(["2", "1"], page.QuerySelectorAll("input[name=places]").Select(field => field.GetAttribute("value")!), StringComparer.Ordinal);
                Assert.Equal(Typed, page.GetElementById("photos-note")!.GetAttribute("value"));
                break;
            case Act.SignOff or Act.Publish:
                // Nothing is typed for these.
                break;
        }
    }
}
