using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Editions;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

/// <summary>65 stories by one person: two full pages and a third of five.</summary>
public sealed class PagingPortal : IAsyncLifetime
{
    private Edition? _edition;

    public PortalFactory Factory { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="number">1 for the oldest.</param>
    public static string Title(int number) => $"第{number}篇报道";

    public static List<string> Titles(IHtmlDocument page) => page.Texts(".teaser__title");

    public static string? Link(IHtmlDocument page, string relation) => page.QuerySelector($".pager [rel={relation}]")?.GetAttribute("href");

    public async Task<IHtmlDocument> ReadAsync(string address)
    {
        using var client = Factory.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(address, Token), Token);
    }

    /// <summary>At the clock's now.</summary>
    public Task PublishAsync(string title) => Factory.Newsroom.PublishAsync(TestStories.Brief(title), _edition!, token: Token);

    public async ValueTask InitializeAsync()
    {
        _edition = await Factory.Newsroom.AddEditionAsync(token: Token);
        await Factory.Newsroom.AddAsync(new People.Person("lin-wan", "林晚"), Token);
        for (var number = 1; number <= 65; number++)
        {
            // Pairs share their second, so that only the id tells them apart.
            var at = TestClock.Start.AddMinutes(-70 + (number / 2));
            await Factory.Newsroom.PublishAsync(TestStories.Brief(Title(number)), _edition, at: at, token: Token);
        }

        await Factory.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => Factory.DisposeAsync();
}
