using System.Net;
using Portal.Links;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>Grey pages for some days, by the clock alone.</summary>
public sealed class MourningTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kept_pages_of_the_edition_turn_grey_and_back_at_their_times()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        var story = await desk.Portal.Newsroom.PublishAsync(TestStories.Brief(), desk.Edition, token: Token);
        await desk.Portal.Newsroom.AddEditionAsync("js", "江苏", token: Token);
        await desk.Portal.RefreshAsync(Token);
        string[] pages = ["/", story.Path, "/corrections"];
        await SetAsync(desk, chief, "2025-11-07T12:00", "2025-11-07T18:00");

        await AssertGreyAsync(desk, pages, isGrey: false);
        desk.Portal.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 7, 3, 59, 59, TimeSpan.Zero));
        await AssertGreyAsync(desk, pages, isGrey: false);
        desk.Portal.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 7, 4, 0, 0, TimeSpan.Zero));
        await AssertGreyAsync(desk, pages, isGrey: true);
        await AssertGreyAsync(desk, ["/js/"], isGrey: false);
        desk.Portal.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 7, 9, 59, 59, TimeSpan.Zero));
        await AssertGreyAsync(desk, pages, isGrey: true);
        desk.Portal.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 7, 10, 0, 0, TimeSpan.Zero));
        await AssertGreyAsync(desk, pages, isGrey: false);
    }

    [Fact]
    public async Task A_time_is_taken_back_at_once_and_odd_times_are_told()
    {
        await using var desk = await WritingDesk.OpenAsync(Token);
        using var chief = await desk.SignInAsync("chief", Role.ChiefEditor, Token);
        await SetAsync(desk, chief, "2020-01-01T00:00", "2030-01-01T00:00");
        await AssertGreyAsync(desk, ["/"], isGrey: true);

        var form = await chief.OpenAsync(DeskPaths.Mourn(desk.Edition.EditionId), Token);
        Assert.Equal("2030-01-01T00:00", form.GetElementById("until")!.GetAttribute("value"));
        var backwards = await SendAsync(desk, chief, "2025-11-08T00:00", "2025-11-07T00:00");
        Assert.Equal(HttpStatusCode.BadRequest, chief.Status);
        Assert.Contains("结束时间必须晚于开始时间", backwards.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        var half = await SendAsync(desk, chief, "2025-11-08T00:00", "");
        Assert.Contains("请填时间", half.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        await SetAsync(desk, chief, "", "");

        await AssertGreyAsync(desk, ["/"], isGrey: false);
    }

    private static async Task SetAsync(WritingDesk desk, DeskBrowser chief, string from, string until)
    {
        await SendAsync(desk, chief, from, until);
        Assert.StartsWith(DeskPaths.Mourning, chief.Location, StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> SendAsync(WritingDesk desk, DeskBrowser chief, string from, string until)
    {
        var path = DeskPaths.Mourn(desk.Edition.EditionId);
        var revision = (await chief.OpenAsync(path, Token)).QuerySelector("input[name=revision]")!.GetAttribute("value")!;
        return await chief.SendAsync(path, Token, ("revision", revision), ("from", from), ("until", until));
    }

    private static async Task AssertGreyAsync(WritingDesk desk, IEnumerable<string> paths, bool isGrey)
    {
        await desk.Portal.WarmedAsync(Token);
        using var reader = desk.Portal.CreateClient();
        foreach (var path in paths)
        {
            Assert.Equal(isGrey, (await reader.GetStringAsync(path, Token)).Contains("<html lang=\"zh-Hans\" class=\"mourning\">", StringComparison.Ordinal));
        }
    }
}
