using System.Diagnostics;
using System.Globalization;
using Portal.Testing;

namespace Portal.Web.Tests.Faults.Nodes;

/// <summary>nginx in front of several nodes, each asked in turn.</summary>
internal sealed class ReverseProxy : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Process _process;

    private ReverseProxy(Process process, string address, string folder)
    {
        _process = process;
        Address = new Uri(address);
        _folder = folder;
    }

    public Uri Address { get; }

    public static async Task<ReverseProxy> StartAsync(IEnumerable<Uri> nodes, CancellationToken token)
    {
        var program = Tools.Find("nginx") ?? (File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : null);
        Tools.Need(program is not null, "nginx is missing; install it to test several nodes behind a proxy.");
        var address = PortalProcess.FreeAddress();
        var folder = Directory.CreateTempSubdirectory("portal-proxy-").FullName;
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, string.Create(CultureInfo.InvariantCulture, $$"""
            daemon off; worker_processes 1; pid {{folder}}/nginx.pid; error_log {{folder}}/error.log;
            events { worker_connections 256; }
            http {
              access_log off; client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/f; uwsgi_temp_path {{folder}}/u; scgi_temp_path {{folder}}/s;
              upstream portal { {{string.Concat(nodes.Select(node => $"server {node.Authority}; "))}} }
              server { listen {{new Uri(address).Authority}}; location / { proxy_pass http://portal; proxy_set_header Host $host; } }
            }
            """), token);
        var process = Process.Start(new ProcessStartInfo(program!, ["-c", settings, "-p", folder]) { UseShellExecute = false })!;
        var proxy = new ReverseProxy(process, address, folder);
        await Answering.WaitAsync(proxy.Address, token);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
