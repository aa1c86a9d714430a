using Xunit;

namespace Portal.Web.Tests.Pages;

public sealed class PagingWhileNewsArrivesTests : IAsyncLifetime
{
    private readonly PagingPortal _portal = new();

    [Fact]
    public async Task A_page_stays_the_same_while_news_arrives()
    {
        using var first = await _portal.ReadAsync("/people/lin-wan");
        var address = PagingPortal.Link(first, "next")!;
        var before = PagingPortal.Titles(await _portal.ReadAsync(address));

        await _portal.PublishAsync("刚刚发生的事");

        Assert.Equal(before, PagingPortal.Titles(await _portal.ReadAsync(address)));
    }

    [Fact]
    public async Task Going_back_after_news_arrived_shows_a_full_page_and_no_story_is_lost()
    {
        using var first = await _portal.ReadAsync("/people/lin-wan");
        using var second = await _portal.ReadAsync(PagingPortal.Link(first, "next")!);
        await _portal.PublishAsync("刚刚发生的事");

        using var back = await _portal.ReadAsync(PagingPortal.Link(second, "prev")!);
        using var newest = await _portal.ReadAsync(PagingPortal.Link(back, "prev")!);

        Assert.Equal(PagingPortal.Titles(first), PagingPortal.Titles(back));
        Assert.Equal("刚刚发生的事", PagingPortal.Titles(newest)[0]);
    }

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
