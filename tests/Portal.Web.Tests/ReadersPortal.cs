using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Testing;
using Portal.Web.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(ReadersPortal))]

namespace Portal.Web.Tests;

/// <summary>One filled portal for all tests that only read.</summary>
public sealed class ReadersPortal : IAsyncLifetime
{
    private readonly FilledPortal _portal = new();

    public ReadersPortal() => Client = Factory.CreateClient();

    /// <summary>For theories over every kind of page.</summary>
    public static TheoryData<PageKind> Kinds => [.. Enum.GetValues<PageKind>()];

    public PortalFactory Factory => _portal.Factory;

    /// <summary>Does not follow redirects.</summary>
    public HttpClient Client { get; }

    public string AddressOf(PageKind kind) => _portal.Addresses[kind];

    public Task<HttpResponseMessage> GetAsync(PageKind kind) =>
        Client.GetAsync(AddressOf(kind), TestContext.Current.CancellationToken);

    public Task<IHtmlDocument> ReadAsync(PageKind kind) => ReadAsync(AddressOf(kind));

    /// <param name="path">From the root of the site.</param>
    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var response = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }

    public async ValueTask InitializeAsync() => await _portal.FillAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _portal.DisposeAsync();
    }
}
