using System.Diagnostics;
using System.Text.Json;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

/// <summary>The Nu HTML checker (npm vnu-jar, fetched by tests/run.sh) on every kind of page at once.</summary>
public sealed class NuCheckerTests(ReadersPortal portal)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_checker_finds_no_error_on_any_kind_of_page()
    {
        var jar = Path.Combine(SourceTree.Root, "tests", ".tools", "vnu.jar");
        Tools.Need(File.Exists(jar), "The HTML checker is missing; tests/run.sh fetches it.");
        Tools.Need(Tools.Find("java") is not null, "Java is missing; the HTML checker needs it.");
        var folder = Directory.CreateTempSubdirectory("portal-pages-");
        await SavePagesAsync(folder.FullName);

        var messages = await CheckAsync(jar, folder.FullName);
        folder.Delete(recursive: true);

        Assert.Empty(messages);
    }

    private async Task SavePagesAsync(string folder)
    {
        foreach (var kind in Enum.GetValues<PageKind>())
        {
            using var response = await portal.GetAsync(kind);
            await File.WriteAllBytesAsync(
                Path.Combine(folder, $"{kind}.html"), await response.Content.ReadAsByteArrayAsync(Token), Token);
        }
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(string jar, string folder)
    {
        using var checker = Process.Start(new ProcessStartInfo("java", ["-jar", jar, "--format", "json", "--stdout", folder])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = await checker.StandardOutput.ReadToEndAsync(Token);
        await checker.WaitForExitAsync(Token);
        using var report = JsonDocument.Parse(output);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray().Select(Line)];
    }

    private static string Line(JsonElement message)
    {
        string Text(string name) => message.TryGetProperty(name, out var value) ? value.ToString() : "";
        return $"{Path.GetFileName(Text("url"))}:{Text("lastLine")} {Text("type")}: {Text("message")} {Text("extract")}";
    }
}
