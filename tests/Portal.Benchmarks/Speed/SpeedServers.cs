using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Portal.Testing.Load;

namespace Portal.Benchmarks.Speed;

/// <summary>
/// The published portal and two nginx side by side on one core: with its usual settings for static files, and with sendfile and tcp_nopush
/// off, which is faster for files of this size.
/// </summary>
public sealed class SpeedServers : IDisposable
{
    public const string NginxUsual = "nginx";
    public const string NginxOff = "nginx, sendfile off";
    public const string Portal = "Portal";

    private readonly List<PinnedProcess> _processes = [];
    private readonly string _folder;

    private SpeedServers(string folder, PinnedProcess portal, int firstPort)
    {
        _folder = folder;
        PortalProcess = portal;
        _processes.Add(portal);
        Addresses = new Dictionary<string, Uri>(StringComparer.Ordinal)
        {
            [Portal] = Local(firstPort),
            [NginxUsual] = Local(firstPort + 1),
            [NginxOff] = Local(firstPort + 2),
        };
    }

    public IReadOnlyDictionary<string, Uri> Addresses { get; }

    public PinnedProcess PortalProcess { get; }

    private string Root => Path.Combine(_folder, "html");

    /// <param name="folder">For the files and settings of nginx.</param>
    public static SpeedServers Start(string folder, string published, string dataFolder, int firstPort)
    {
        var portal = PinnedProcess.Start(
            PinnedProcess.ServerCore,
            Path.Combine(published, "Portal.Web"),
            [$"--contentRoot={published}", $"--Portal:DataFolder={dataFolder}", "--Site:BaseUrl=https://news.example", $"--urls={Local(firstPort)}"],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["ASPNETCORE_ENVIRONMENT"] = "Production" }).Unheard();
        var servers = new SpeedServers(folder, portal, firstPort);
        servers.AwaitAnswer(Portal);
        return servers;
    }

    /// <summary>Starts both nginx over the very bytes that the portal sends, compressed beforehand.</summary>
    public void Copy(IEnumerable<string> paths)
    {
        using var connection = new PageConnection(Addresses[Portal]);
        foreach (var path in paths)
        {
            var file = Path.Combine(Root, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : ""));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var gzip = connection.Get(path, "gzip");
            File.WriteAllBytes($"{file}.gz", gzip.Body.Span);
            File.WriteAllText(file, gzip.Text());
            File.WriteAllBytes($"{file}.br", connection.Get(path, "br").Body.Span);
        }

        StartNginx(NginxUsual, "sendfile on; tcp_nopush on;");
        StartNginx(NginxOff, "sendfile off; tcp_nopush off;");
    }

    private void StartNginx(string name, string settings)
    {
        var file = Path.Combine(_folder, $"{Addresses[name].Port}.conf");
        // Connections are not closed after a thousand requests, which flatters nginx.
        File.WriteAllText(file, $$"""
            load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
            worker_processes 1;
            daemon off;
            user root;
            pid {{file}}.pid;
            error_log {{file}}.log warn;
            events { worker_connections 1024; }
            http {
              types { text/html html; }
              charset utf-8;
              access_log off;
              {{settings}}
              gzip_static on;
              gzip_vary on;
              brotli_static on;
              keepalive_requests 1000000000;
              server { listen {{Addresses[name].Authority}}; root {{Root}}; }
            }
            """);
        _processes.Add(PinnedProcess.Start(PinnedProcess.ServerCore, "nginx", ["-c", file]).Unheard());
        AwaitAnswer(name);
    }

    private void AwaitAnswer(string name)
    {
        var begun = Stopwatch.GetTimestamp();
        using var connection = new PageConnection(Addresses[name]);
        while (Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(2))
        {
            try
            {
                _ = connection.Get("/");
                return;
            }
            catch (SocketException)
            {
                Thread.Yield();
            }
        }

        throw new InvalidOperationException($"{name} does not answer.");
    }

    private static Uri Local(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    public void Dispose() => _processes.ForEach(process => process.Dispose());
}
