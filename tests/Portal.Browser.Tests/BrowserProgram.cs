using Xunit;

namespace Portal.Browser.Tests;

/// <summary>The browser of this machine: PORTAL_BROWSER, or a Chromium on the path.</summary>
internal static class BrowserProgram
{
    private const string Missing =
        "No browser: install chromium (tests/run.sh does on Debian), or name one in PORTAL_BROWSER.";

    /// <summary>Absolute path; null when there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Without a browser a test is skipped, with the reason; on a build server (CI=true) it fails.</summary>
    public static void Need()
    {
        if (Path is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(Missing);
        }

        Assert.SkipWhen(Path is null, Missing);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PORTAL_BROWSER") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        return new[] { "chromium", "chromium-browser", "google-chrome" }
            .SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
