using System.Diagnostics;
using System.Globalization;

namespace Portal.Testing;

/// <summary>Starts the built executable as a process of its own, which can be killed as a power cut would.</summary>
public static class PortalProcess
{
    /// <param name="words">Settings and words, as a shell would hand them over.</param>
    public static Process Start(string dataFolder, params string[] words) => StartIn(zone: null, dataFolder, words);

    /// <param name="zone">IANA name of the zone that the server's clock shows; null for that of the machine.</param>
    public static Process StartIn(string? zone, string dataFolder, params string[] words) => StartProgram(
        zone, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll"), "--environment=Testing", .. Settings(dataFolder), .. words]);

    /// <summary>What `dotnet publish` has put into a folder, as an operator runs it.</summary>
    public static Process StartPublished(string folder, string dataFolder, params string[] words) =>
        StartProgram(zone: null, Path.Combine(folder, "Portal.Web"), [.. Settings(dataFolder), .. words]);

    private static string[] Settings(string dataFolder) => [$"--Portal:DataFolder={dataFolder}", $"--Site:BaseUrl={PortalFactory.Address}"];

    private static Process StartProgram(string? zone, string program, string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (zone is not null)
        {
            start.Environment["TZ"] = zone;
        }

        // A developer's machine may set it for the test runner itself.
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        return Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }

    /// <summary>Waits for the end.</summary>
    public static async Task<ProgramRun> EndAsync(this Process process, CancellationToken token)
    {
        var output = process.StandardOutput.ReadToEndAsync(token);
        var error = process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        return new ProgramRun(process.ExitCode, await output, await error);
    }

    /// <summary>Free at the moment of asking.</summary>
    public static string FreeAddress()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
