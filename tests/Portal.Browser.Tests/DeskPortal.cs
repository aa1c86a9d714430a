using System.Net;
using System.Net.Sockets;
using Portal.Editions;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>A portal whose desk is visited, at the address that it takes itself to have: passkeys belong to an address.</summary>
public sealed class DeskPortal : IAsyncLifetime
{
    public const string Email = "fang@news.example";

    public DeskPortal()
    {
        var port = FreePort();
        BaseUrl = $"http://localhost:{port}";
        Factory = new PortalFactory { Settings = { ["Site:BaseUrl"] = BaseUrl, ["Mail:Folder"] = "mail", ["Mail:From"] = "desk@news.example" } };
        Factory.UseKestrel(port);
    }

    private Edition? _edition;
    private FilledDesk? _filled;

    public PortalFactory Factory { get; }

    public string BaseUrl { get; }

    /// <summary>An administrator.</summary>
    public int StaffId { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (BrowserProgram.Path is not null)
        {
            var token = TestContext.Current.CancellationToken;
            Factory.StartServer();
            _edition = await Factory.Newsroom.AddEditionAsync(token: token);
            await Factory.RefreshAsync(token);
            StaffId = await Factory.AddStaffAsync(Email, token, new Grant(null, Role.Administrator));
        }
    }

    /// <summary>Puts something on every page; once, whoever asks.</summary>
    public async Task<FilledDesk> FillAsync(CancellationToken token)
    {
        if (_filled is null)
        {
            _filled = new FilledDesk(Factory);
            await _filled.FillAsync(_edition!, token);
        }

        return _filled;
    }

    public ValueTask DisposeAsync() => Factory.DisposeAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
