using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Portal.Web.Tests;

/// <summary>The Nu HTML checker (npm vnu-jar, fetched by tests/run.sh) on a folder of pages.</summary>
internal sealed class NuChecker : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-pages-").FullName;
    private readonly string _jar = Path.Combine(SourceTree.Root, "tests", ".tools", "vnu.jar");

    public NuChecker()
    {
        Tools.Need(File.Exists(_jar), "The HTML checker is missing; tests/run.sh fetches it.");
        Tools.Need(Tools.Find("java") is not null, "Java is missing; the HTML checker needs it.");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="name">Of a file, without its ending; messages begin with it.</param>
    public Task AddAsync(string name, byte[] page) => File.WriteAllBytesAsync(Path.Combine(_folder, $"{name}.html"), page, Token);

    /// <returns>What it has to say, one line a message.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        using var checker = Process.Start(new ProcessStartInfo("java", ["-jar", _jar, "--format", "json", "--stdout", _folder])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = await checker.StandardOutput.ReadToEndAsync(Token);
        await checker.WaitForExitAsync(Token);
        using var report = JsonDocument.Parse(output);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray().Select(Line)];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Line(JsonElement message)
    {
        string Text(string name) => message.TryGetProperty(name, out var value) ? value.ToString() : "";
        return $"{Path.GetFileName(Text("url"))}:{Text("lastLine")} {Text("type")}: {Text("message")} {Text("extract")}";
    }
}
