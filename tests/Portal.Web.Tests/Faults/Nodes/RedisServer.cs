using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Portal.Testing;

namespace Portal.Web.Tests.Faults.Nodes;

/// <summary>A Redis server of one's own, which can be killed and started again at the same port.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly string _program;
    private Process? _process;

    private RedisServer(string program) => _program = program;

    public int Port { get; } = new Uri(PortalProcess.FreeAddress()).Port;

    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port},connectTimeout=1000,connectRetry=1");

    public static async Task<RedisServer> StartAsync(CancellationToken token)
    {
        var program = Tools.Find("redis-server");
        Tools.Need(program is not null, "redis-server is missing; install it to test nodes that nudge each other.");
        var server = new RedisServer(program!);
        await server.BeginAsync(token);
        return server;
    }

    /// <summary>Ends when it takes connections.</summary>
    public async Task BeginAsync(CancellationToken token)
    {
        var port = Port.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(new ProcessStartInfo(_program, ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--logfile", "/dev/null"]));
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Port, token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, token);
            }
        }
    }

    public async Task KillAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }
}
