using System.Diagnostics;

namespace Portal.Testing;

/// <summary>The portal as a process of its own, with one edition and one editor, lin@news.example, which dies when told and comes back.</summary>
public sealed class KillableServer : IAsyncDisposable
{
    private readonly PortalProgram _program = new();
    private Process? _process;

    public string DataFolder => _program.DataFolder;

    public string Address { get; } = PortalProcess.FreeAddress().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public static async Task<KillableServer> StartAsync(CancellationToken token)
    {
        var server = new KillableServer();
        await server._program.DoAsync(token, "edition", "add", "main", "--name", "山河新闻");
        server._program.Input = DeskBrowser.Password;
        await server._program.DoAsync(token, "user", "add", "lin@news.example", "--name", "林", "--role", "editor", "--password-stdin");
        await server.RestartAsync(token);
        return server;
    }

    public async Task RestartAsync(CancellationToken token)
    {
        _process = PortalProcess.Start(
            _program.DataFolder, "serve", "--urls", Address, $"--Site:BaseUrl={Address}", "--Demo:Enabled=false");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient();
        while (!await AnswersAsync(client, token))
        {
            await Task.Yield();
        }
    }

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync(HttpClient client, CancellationToken token)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"{Address}/healthz/ready"), token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _program.Dispose();
    }
}
