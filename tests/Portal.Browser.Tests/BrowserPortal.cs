using Microsoft.Playwright;
using Portal.Browser.Tests;
using Portal.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserPortal))]

namespace Portal.Browser.Tests;

/// <summary>One filled portal on a free port and one browser for all tests.</summary>
public sealed class BrowserPortal : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run",
    ];

    private readonly FilledPortal _portal = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the portal answers.</summary>
    public Uri Address => _portal.Factory.ClientOptions.BaseAddress;

    /// <summary>For theories over every kind of page.</summary>
    public static TheoryData<PageKind> Kinds => [.. Enum.GetValues<PageKind>()];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Path from the root of the site.</summary>
    public string AddressOf(PageKind kind)
    {
        BrowserProgram.Need();
        return _portal.Addresses[kind];
    }

    /// <summary>Opens the page of a kind and waits until it has loaded.</summary>
    public Task<Visit> OpenAsync(PageKind kind, VisitOptions? options = null) => OpenAsync(AddressOf(kind), options);

    public async Task<Visit> OpenAsync(string path, VisitOptions? options = null)
    {
        var visit = await NewVisitAsync(options ?? new VisitOptions());
        await visit.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return visit;
    }

    /// <summary>For tests that visit a portal of their own.</summary>
    public Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        BrowserProgram.Need();
        return _browser!.NewContextAsync(options);
    }

    public async ValueTask InitializeAsync()
    {
        if (BrowserProgram.Path is { } program)
        {
            _portal.Factory.UseKestrel(0);
            await _portal.FillAsync(Token);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Quiet });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await _portal.DisposeAsync();
    }

    private async Task<Visit> NewVisitAsync(VisitOptions options)
    {
        BrowserProgram.Need();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _portal.Factory.ClientOptions.BaseAddress.ToString(),
            ViewportSize = new ViewportSize { Width = options.Width, Height = 900 },
            ColorScheme = options.Scheme,
            JavaScriptEnabled = options.JavaScript,
        });
        return new Visit(context, await context.NewPageAsync());
    }
}
